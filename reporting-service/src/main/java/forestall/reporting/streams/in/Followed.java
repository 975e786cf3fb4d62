package forestall.reporting.streams.in;

import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What stood in the topics at a moment, on its way through the steps of the count: when a step has taken everything that was there, all
 * that it made of it stands before the ends of the topics of now. Where events never cease the count always has something left to do,
 * and yet everything of that moment is counted some seconds later.
 *
 * @param since everything written by then is followed
 * @param step from 1 on
 * @param ends what the step has to take: everything before these offsets
 */
record Followed(Instant since, int step, Map<TopicPartition, Long> ends) {

    /** Events to facts, facts to the latest of each, these to days, days to months. */
    private static final int LAST_STEP = 4;

    static Followed from(Instant since, Map<TopicPartition, Long> ends) {
        return new Followed(since, 1, ends);
    }

    Followed next(Map<TopicPartition, Long> endsNow) {
        return new Followed(since, step + 1, endsNow);
    }

    /** Whether everything is published that was followed, once this step has taken its part. */
    boolean isInItsLastStep() {
        return step == LAST_STEP;
    }
}
