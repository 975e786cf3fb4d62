package forestall.benchmarks.rounds;

import java.util.Collection;

/** The rounds of one figure: the one in the middle, and how far the others lie from it. */
public record Spread(double least, double median, double most) {

    /**
     * Of these rounds.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("expected a figure of at least one round, found none");
        }
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
