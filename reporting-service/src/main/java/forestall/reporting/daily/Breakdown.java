package forestall.reporting.daily;

import forestall.chassis.usecase.Refusal;
import forestall.events.statistics.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Figures added up by period and slice, in the order of both. */
public final class Breakdown<P extends Comparable<? super P>> {

    private final NavigableMap<P, NavigableMap<Slice, Figures>> sums = new TreeMap<>();

    /**
     * Figures together.
     *
     * @throws Refusal when a sum does not fit a long: every cell fits, and so does a smaller question
     */
    public static Figures sum(Figures one, Figures other) {
        try {
            return one.plus(other);
        } catch (ArithmeticException e) {
            throw Refusal.conflict(
                    "sum-too-large",
                    "expected sums of at most %d, found a larger one: ask for a shorter period"
                            .formatted(Long.MAX_VALUE));
        }
    }

    /** One line of the answer. */
    public record Line<P>(P period, Slice slice, Figures figures) {}

    /**
     * Adds figures to a slice of a period.
     *
     * @throws Refusal when a sum does not fit a long
     */
    public void add(P period, Slice slice, Figures figures) {
        sums.computeIfAbsent(period, first -> new TreeMap<>()).merge(slice, figures, Breakdown::sum);
    }

    public List<Line<P>> lines() {
        List<Line<P>> lines = new ArrayList<>();
        sums.forEach(
                (period, slices) -> slices.forEach((slice, figures) -> lines.add(new Line<>(period, slice, figures))));
        return lines;
    }
}
