package forestall.reporting.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days on which something can have happened: an event of 1970 or 2099 is a broken clock or a slip of the keyboard, and would stand
 * in a month that nobody looks at.
 *
 * @param first nothing is older, in Shanghai
 */
public record CountableDays(LocalDate first, Clock clock) {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration AHEAD = Duration.ofDays(1);

    /**
     * Refuses a fact of a day before the first, or later than a day after its event was written. That is judged by when it was written, so
     * that a count from scratch in a year refuses the same; and by this clock, when the writer's own is ahead.
     *
     * @throws IllegalArgumentException when the day cannot be
     */
    public Fact require(Fact fact, Instant writtenAt) {
        Instant now = clock.instant();
        Instant known = writtenAt.isBefore(now) ? writtenAt : now;
        LocalDate last = LocalDate.ofInstant(known.plus(AHEAD), SHANGHAI);
        LocalDate day = fact.cell().date();
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new IllegalArgumentException("expected a day from %s to %s, found %s".formatted(first, last, day));
        }
        return fact;
    }
}
