package forestall.reporting.daily;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller of the statistics wrote. Each reading refuses what it cannot be, in words.
 *
 * @param from a day such as 2017-11-14, or a month such as 2017-11 where months are told
 * @param to likewise, inclusive; today or this month for none
 * @param by a list such as {@code district,scamType}
 * @param compare {@code previous}, or nothing
 */
public record Parameters(
        @Nullable String from,
        @Nullable String to,
        @Nullable String by,
        @Nullable String compare) {

    public Comparison days(Clock clock) {
        return Comparison.ofDays(Period.ofDays(from, to, clock), compare);
    }

    public Comparison months(Clock clock) {
        return Comparison.ofMonths(Period.ofMonths(from, to, clock), compare);
    }

    public Set<Dimension> dimensions() {
        return Dimension.namedIn(by);
    }
}
