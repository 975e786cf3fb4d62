package forestall.benchmarks.rounds;

import java.util.Map;

/**
 * What one side did in one round.
 *
 * @param value in the unit of the measurement, such as alerts a second
 * @param processorMillis of each process, by its name: milliseconds of a processor for one item
 */
public record Sample(double value, Map<String, Double> processorMillis) {

    public Sample {
        processorMillis = Map.copyOf(processorMillis);
    }

    /** One whose processors were not looked at. */
    public static Sample of(double value) {
        return new Sample(value, Map.of());
    }
}
