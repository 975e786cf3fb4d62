package forestall.simulator.city.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Whole days of a city, in the time of a simulated clock. They begin and end in Asia/Shanghai.
 *
 * @param alertsADay on an ordinary day; weekends and chance make it more or fewer
 */
public record Days(
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        int alertsADay,
        @Nullable Totals totals) implements Scenario {

    private static final double WEEKEND = 0.85;
    private static final double VARIES = 0.05;

    /** Nobody is flagged in the last hour, so that the night ends quietly. */
    private static final Duration QUIET = Duration.ofHours(1);

    /** The morning after: what is under way by then stays so. */
    private static final Duration CLOSING = Duration.ofHours(6);

    /** Then the books are closed. */
    private static final Duration MORNING = Duration.ofHours(9);

    public Days {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException(
                    "expected a last day at or after the first, %s, found %s".formatted(firstDay, lastDay));
        }
        if (alertsADay < 1) {
            throw new IllegalArgumentException("expected an alert a day or more, found " + alertsADay);
        }
    }

    @Override
    public Instant begins() {
        return firstDay.atStartOfDay(SHANGHAI).toInstant();
    }

    @Override
    public Instant closes() {
        return midnight().plus(CLOSING);
    }

    @Override
    public Instant ends() {
        return midnight().plus(MORNING);
    }

    @Override
    public YearMonth month() {
        return YearMonth.from(lastDay);
    }

    @Override
    public List<Instant> alerts(RandomGenerator random) {
        List<Instant> all = new ArrayList<>();
        for (LocalDate day = firstDay; !day.isAfter(lastDay); day = day.plusDays(1)) {
            double usual = alertsADay * (isWeekend(day) ? WEEKEND : 1);
            long count = Math.max(1, Math.round(usual * (1 + VARIES * random.nextGaussian())));
            while (count > 0) {
                Instant at =
                        day.atTime(DailyCurve.drawn(random)).atZone(SHANGHAI).toInstant();
                if (at.isBefore(midnight().minus(QUIET))) {
                    all.add(at);
                    count--;
                }
            }
        }
        all.sort(Comparator.naturalOrder());
        return all;
    }

    private Instant midnight() {
        return lastDay.plusDays(1).atStartOfDay(SHANGHAI).toInstant();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
