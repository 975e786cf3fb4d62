package forestall.reporting.daily;

import forestall.events.statistics.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Figures added up by period and slice, in the order of both. */
public final class Breakdown<P extends Comparable<? super P>> {

    private final NavigableMap<P, NavigableMap<Slice, Figures>> sums = new TreeMap<>();

    /** One line of the answer. */
    public record Line<P>(P period, Slice slice, Figures figures) {}

    /**
     * Adds figures to a slice of a period.
     *
     * @throws ArithmeticException when a sum does not fit a long
     */
    public void add(P period, Slice slice, Figures figures) {
        sums.computeIfAbsent(period, first -> new TreeMap<>()).merge(slice, figures, Figures::plus);
    }

    public List<Line<P>> lines() {
        List<Line<P>> lines = new ArrayList<>();
        sums.forEach(
                (period, slices) -> slices.forEach((slice, figures) -> lines.add(new Line<>(period, slice, figures))));
        return lines;
    }
}
