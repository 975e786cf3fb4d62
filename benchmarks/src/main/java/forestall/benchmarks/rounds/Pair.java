package forestall.benchmarks.rounds;

/** Both sides in one round, one right after the other. */
public record Pair(Sample ours, Sample other) {

    double ratio() {
        return ours.value() / other.value();
    }
}
