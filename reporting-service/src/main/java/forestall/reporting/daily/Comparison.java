package forestall.reporting.daily;

import forestall.chassis.usecase.Refusal;
import forestall.events.statistics.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A period as a whole, and the one before it where that was asked for.
 *
 * @param previous of the same number of days, until the day before; null when not asked for
 */
public record Comparison(Period period, @Nullable Period previous) {

    private static final String PREVIOUS = "previous";

    /** A slice in both periods; previous is null when not asked for, and nothing where the slice was empty then. */
    public record Line(
            Slice slice, Figures figures, @Nullable Figures previous) {}

    public static Comparison of(Period period, @Nullable String compare) {
        if (compare == null) {
            return new Comparison(period, null);
        }
        Refusal.require(
                compare.equals(PREVIOUS),
                "unknown-comparison",
                "/compare",
                PREVIOUS + " or nothing",
                Period.shown(compare));
        return new Comparison(period, period.before());
    }

    public List<Line> lines(Days days, Set<Dimension> by) {
        NavigableMap<Slice, Figures> now = days.over(period, by);
        if (previous == null) {
            return now.entrySet().stream()
                    .map(slice -> new Line(slice.getKey(), slice.getValue(), null))
                    .toList();
        }
        NavigableMap<Slice, Figures> then = days.over(previous, by);
        Set<Slice> slices = new TreeSet<>(now.keySet());
        slices.addAll(then.keySet());
        List<Line> lines = new ArrayList<>();
        for (Slice slice : slices) {
            lines.add(new Line(slice, now.getOrDefault(slice, Figures.NONE), then.getOrDefault(slice, Figures.NONE)));
        }
        return lines;
    }
}
