package forestall.benchmarks;

import forestall.benchmarks.report.Row;
import forestall.benchmarks.rounds.Rounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Measures one thing, on a stack that it starts and stops itself. */
public interface Benchmark {

    /** By which it is asked for, as in the table of {@code docs/performance.md}. */
    int number();

    /** In a few words, for the one who waits. */
    String title();

    /** After which it is given up. */
    default Duration longest() {
        return Duration.ofHours(1);
    }

    /**
     * Measures, and ends what it has started.
     *
     * @throws Exception when it could not be measured
     */
    List<Row> measure(Run run) throws Exception;

    /**
     * How it is asked to measure.
     *
     * @param home the checkout with the built programs
     * @param quick with small amounts
     * @param progress takes lines for the one who waits
     */
    record Run(Path home, boolean quick, int rounds, Consumer<String> progress) {

        /** A full amount, or a small one. */
        public int amount(int full, int small) {
            return quick ? small : full;
        }

        /** How long a round lasts that is bounded by time. */
        public Duration round() {
            return Duration.ofSeconds(amount(10, 2));
        }

        /** Rounds in turn, the first of which only warm up. */
        public Rounds turns(int warmUps) {
            return new Rounds(quick ? 1 : warmUps, rounds, progress);
        }
    }
}
