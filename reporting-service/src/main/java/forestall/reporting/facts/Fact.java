package forestall.reporting.facts;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One countable thing, as one event states it, or as several events state it together.
 *
 * @param id names the thing, such as {@code call:8c6f…}; statements with the same id replace each other
 * @param revision of two statements the one with the higher revision holds
 * @param statement id of the event; decides between equal revisions, so that the order of arrival never does
 * @param cell where it counts
 * @param counted what it adds there
 * @param together the statements that it follows from, absent where one is all of it
 */
public record Fact(
        String id,
        long revision,
        UUID statement,
        DailyKey cell,
        Figures counted,
        @Nullable Together together) {

    private static final Comparator<Fact> AGE =
            Comparator.comparingLong(Fact::revision).thenComparing(Fact::statement);

    /** What holds of two statements of the same thing: the later one, or what follows from both together. */
    public static Fact latest(Fact one, Fact other) {
        if (one.together != null && other.together != null) {
            return one.together.and(other.together).fact(one.id);
        }
        return AGE.compare(other, one) > 0 ? other : one;
    }
}
