package forestall.reporting.daily;

import forestall.chassis.usecase.Refusal;
import forestall.events.statistics.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A period, and the one before it where that was asked for.
 *
 * @param previous as long, until the day before; null when not asked for
 */
public record Comparison(Period period, @Nullable Period previous) {

    private static final String PREVIOUS = "previous";

    /** A slice of a time and the same of the time before; previous is null when not asked for. */
    public record Line<P>(
            P period,
            Slice slice,
            Figures figures,
            @Nullable Before<P> previous) {

        /** Null when not asked for. */
        public @Nullable Figures before() {
            return previous == null ? null : previous.figures();
        }
    }

    /** What stood at this place in the period before; no figures where the slice was empty then. */
    public record Before<P>(P period, Figures figures) {}

    /** A period of days beside as many days. */
    public static Comparison ofDays(Period period, @Nullable String compare) {
        return new Comparison(period, isAsked(compare) ? period.daysBefore() : null);
    }

    /** A period of whole months beside as many months, whose days may be more or fewer. */
    public static Comparison ofMonths(Period period, @Nullable String compare) {
        return new Comparison(period, isAsked(compare) ? period.monthsBefore() : null);
    }

    private static boolean isAsked(@Nullable String compare) {
        Refusal.require(
                compare == null || compare.equals(PREVIOUS),
                "unknown-comparison",
                "/compare",
                PREVIOUS + " or nothing",
                Period.shown(String.valueOf(compare)));
        return compare != null;
    }

    /** Days beside days. */
    List<Line<LocalDate>> days(Function<Period, List<Breakdown.Line<LocalDate>>> reading) {
        return lines(reading, LocalDate::plusDays, ChronoUnit.DAYS);
    }

    /** Months beside months. */
    public List<Line<YearMonth>> months(Function<Period, List<Breakdown.Line<YearMonth>>> reading) {
        return lines(reading, YearMonth::plusMonths, ChronoUnit.MONTHS);
    }

    /** A slice that either period has is a line. */
    private <P extends Comparable<? super P>> List<Line<P>> lines(
            Function<Period, List<Breakdown.Line<P>>> reading, BiFunction<P, Long, P> plus, ChronoUnit unit) {
        if (previous == null) {
            return reading.apply(period).stream()
                    .map(line -> new Line<>(line.period(), line.slice(), line.figures(), (Before<P>) null))
                    .toList();
        }
        long step = unit.between(previous.from(), period.from());
        Breakdown<P> now = new Breakdown<>();
        Breakdown<P> then = new Breakdown<>();
        for (Breakdown.Line<P> line : reading.apply(period)) {
            now.add(line.period(), line.slice(), line.figures());
            then.add(line.period(), line.slice(), Figures.NONE);
        }
        for (Breakdown.Line<P> line : reading.apply(previous)) {
            P beside = plus.apply(line.period(), step);
            now.add(beside, line.slice(), Figures.NONE);
            then.add(beside, line.slice(), line.figures());
        }
        List<Breakdown.Line<P>> before = then.lines();
        List<Line<P>> lines = new ArrayList<>();
        for (Breakdown.Line<P> line : now.lines()) {
            Figures figures = before.get(lines.size()).figures();
            lines.add(new Line<>(
                    line.period(),
                    line.slice(),
                    line.figures(),
                    new Before<>(plus.apply(line.period(), -step), figures)));
        }
        return lines;
    }
}
