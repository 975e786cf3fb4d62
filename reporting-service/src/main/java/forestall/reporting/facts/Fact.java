package forestall.reporting.facts;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import java.util.Comparator;
import java.util.UUID;

/**
 * One countable thing, as one event states it.
 *
 * @param id names the thing, such as {@code call:8c6f…}; statements with the same id replace each other
 * @param revision of two statements the one with the higher revision holds
 * @param statement id of the event; decides between equal revisions, so that the order of arrival never does
 * @param cell where it counts
 * @param counted what it adds there
 */
public record Fact(String id, long revision, UUID statement, DailyKey cell, Figures counted) {

    private static final Comparator<Fact> AGE =
            Comparator.comparingLong(Fact::revision).thenComparing(Fact::statement);

    /** The one of two statements of the same thing that holds. */
    public static Fact latest(Fact one, Fact other) {
        return AGE.compare(other, one) > 0 ? other : one;
    }
}
