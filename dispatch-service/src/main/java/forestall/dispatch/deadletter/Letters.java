package forestall.dispatch.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The letters of all consumer groups, where the broker keeps them for a month. */
public interface Letters {

    /**
     * One group's letters from one topic.
     *
     * @param name of the topic where they lie
     * @param atMost so many; fewer where the group writes in transactions
     */
    record Shelf(String name, String source, String group, long atMost) {}

    /**
     * Some of them, the latest first.
     *
     * @param before where the older ones of each shelf begin; empty at the end
     */
    record Some(List<Letter> letters, Map<String, Long> before) {
        public Some {
            letters = List.copyOf(letters);
            before = Map.copyOf(before);
        }
    }

    List<Shelf> shelves();

    /**
     * So many, of one shelf or of all.
     *
     * @param shelf null for all
     * @param before null for the latest
     */
    Some latest(@Nullable String shelf, @Nullable Map<String, Long> before, int limit);

    Optional<Letter> find(LetterId id);

    /** Puts the record back to where it stood; returns when the broker has it. Empty when it is gone meanwhile. */
    Optional<Replay> play(Letter letter, String by, Instant now);
}
