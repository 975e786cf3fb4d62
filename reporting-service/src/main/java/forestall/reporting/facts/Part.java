package forestall.reporting.facts;

import forestall.events.statistics.DailyKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a fact is put together from, such as one of the calls of an intervention.
 *
 * @param revision of two statements about the thing the one with the higher revision holds, then that with the higher statement id
 * @param cell where the thing itself counts
 * @param at when it happened; absent for what only says since when the clock runs
 * @param since when the clock runs, where the event says it
 * @param dueBy absent where there is no deadline
 * @param mark absent where only the time matters
 */
public record Part(
        long revision,
        UUID statement,
        DailyKey cell,
        @Nullable Instant at,
        @Nullable Instant since,
        @Nullable Instant dueBy,
        @Nullable Mark mark) {

    private static final Comparator<Part> AGE =
            Comparator.comparingLong(Part::revision).thenComparing(Part::statement);

    /** What matters about a thing besides its time. */
    public enum Mark {
        WARNING_IGNORED,
        MONEY_LOST
    }

    static Part latest(Part one, Part other) {
        return AGE.compare(other, one) > 0 ? other : one;
    }

    /** For comparing moments: what never happened is later than everything. */
    Instant moment() {
        return at == null ? Instant.MAX : at;
    }
}
