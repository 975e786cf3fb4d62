package forestall.benchmarks.report;

import java.time.Instant;
import java.util.List;

/** All that one run has found. */
public record Measured(Instant begun, Machine machine, String commit, Settings settings, List<Row> rows) {

    public Measured {
        rows = List.copyOf(rows);
    }

    /**
     * How it was measured.
     *
     * @param quick with small amounts, which show that the instruments work and nothing else
     */
    public record Settings(boolean quick, int rounds) {}
}
