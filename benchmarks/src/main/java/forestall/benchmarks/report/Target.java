package forestall.benchmarks.report;

import java.util.Locale;

/** What was promised of a row, before anything was measured. */
public sealed interface Target {

    /** Ours by the other's is at least so much. */
    record RatioAtLeast(double ratio) implements Target {}

    /** Ours by the other's is at most so much. */
    record RatioAtMost(double ratio) implements Target {}

    /** Ours is at most so much, in the row's unit. */
    record ValueAtMost(double value) implements Target {}

    /** Nothing was promised: the figure is told beside others. */
    record None() implements Target {}

    default boolean isMet(Row row) {
        return switch (this) {
            case RatioAtLeast least -> row.pairs().ratio().median() >= least.ratio();
            case RatioAtMost most -> row.pairs().ratio().median() <= most.ratio();
            case ValueAtMost most -> row.pairs().ours().median() <= most.value();
            case None none -> true;
        };
    }

    default String words(String unit) {
        return switch (this) {
            case RatioAtLeast least -> "≥ " + least.ratio();
            case RatioAtMost most -> "≤ " + most.ratio();
            case ValueAtMost most -> "≤ %s %s".formatted(Figures.of(most.value(), Locale.ROOT), unit);
            case None none -> "–";
        };
    }
}
