package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.simulator.city.CityReport;
import forestall.simulator.city.acting.Counts.What;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What was broken, and how soon everything worked again: printed, and a row of target/faults/table.md. */
final class FaultTable {

    /** Of people, alerts and moments; another repeats another run. */
    static final long SEED = Long.getLong("forestall.faults.seed", 14_11_2017);

    private static final Path FILE = Path.of("target", "faults", "table.md");
    static final String COMMIT = commit();

    private FaultTable() {}

    /** Fails when one of them took longer than the bound. */
    static void row(String fault, CityReport load, Duration bound, List<Duration> recoveries) {
        write(
                fault,
                load,
                recoveries.stream().map(FaultTable::seconds).collect(Collectors.joining(", ")),
                bound.toSeconds() + " s");
        assertThat(recoveries)
                .as("recovery from: %s", fault)
                .allSatisfy(took -> assertThat(took).isLessThanOrEqualTo(bound));
    }

    /** Nothing was away, so nothing had to come back. */
    static void row(String fault, CityReport load) {
        write(fault, load, "–", "–");
    }

    private static void write(String fault, CityReport load, String recovery, String bound) {
        String row = String.format(
                Locale.ROOT,
                "| %s | %d | `%s` | %,d alerts, %,d calls, %,d visits | %,d | %s | %s | none |%n",
                fault,
                SEED,
                COMMIT,
                load.counts().get(What.ALERTS),
                load.counts().get(What.CALLS),
                load.counts().get(What.VISITS),
                load.counts().get(What.UNANSWERED),
                recovery,
                bound);
        System.out.print(row);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, row, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=+").start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return said.isEmpty() ? "unknown" : said;
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
