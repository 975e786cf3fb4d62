package forestall.cases.casefile;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** Where a line stands in the order of the world; lines of the same instant stand in the order of their ids as texts. */
public record TimelineMark(Instant at, UUID eventId) implements Comparable<TimelineMark> {

    private static final Comparator<TimelineMark> ORDER =
            comparing(TimelineMark::at).thenComparing(mark -> mark.eventId().toString());

    @Override
    public int compareTo(TimelineMark other) {
        return ORDER.compare(this, other);
    }
}
