package forestall.chassis.deadletter;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The letters of one topic that a page may show, the latest first: one more than it can, so that it knows whether there are older ones. */
final class LettersOfTopic {
    private final String topic;
    private final Deque<ShelvedLetter> rest;
    private long before;

    LettersOfTopic(String topic, long before, List<ShelvedLetter> latest) {
        this.topic = topic;
        this.before = before;
        this.rest = new ArrayDeque<>(latest);
    }

    String topic() {
        return topic;
    }

    boolean hasMore() {
        return !rest.isEmpty();
    }

    /** Of the one that comes next. */
    Instant time() {
        return rest.element().at();
    }

    ShelvedLetter take() {
        ShelvedLetter next = rest.remove();
        before = next.offset();
        return next;
    }

    /** All that were not taken lie before that offset. */
    long before() {
        return before;
    }
}
