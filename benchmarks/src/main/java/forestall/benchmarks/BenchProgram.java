package forestall.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.benchmarks.report.Commit;
import forestall.benchmarks.report.Machine;
import forestall.benchmarks.report.Measured;
import forestall.benchmarks.report.PerformancePage;
import forestall.benchmarks.report.ResultFiles;
import forestall.benchmarks.report.Row;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** {@code ./bench}: measures and tells. */
public final class BenchProgram {

    private BenchProgram() {}

    public static void main(String[] arguments) {
        Path home = Path.of(System.getenv().getOrDefault("FORESTALL_HOME", ".")).toAbsolutePath();
        int status = run(arguments, home, Benchmarks.all(), System.out, System.err);
        System.out.flush();
        // A benchmark that was given up may still have threads; what it started is ended by its guard.
        Runtime.getRuntime().halt(status);
    }

    /** The exit status: 0 when everything was measured, 1 when something was not, 2 when the arguments make no sense. */
    static int run(String[] arguments, Path home, List<Benchmark> all, PrintStream out, PrintStream err) {
        try {
            BenchArguments asked = BenchArguments.parse(
                    arguments, new TreeSet<>(all.stream().map(Benchmark::number).toList()));
            if (asked.help()) {
                out.print(BenchArguments.HELP);
                all.forEach(benchmark -> out.printf("%n  %2d  %s", benchmark.number(), benchmark.title()));
                out.println();
                return 0;
            }
            return measure(asked, home, all, out, err);
        } catch (IllegalArgumentException nonsense) {
            err.println(nonsense.getMessage());
            return 2;
        }
    }

    private static int measure(BenchArguments asked, Path home, List<Benchmark> all, PrintStream out, PrintStream err) {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Machine machine = Machine.here(home);
        String commit = Commit.of(home);
        Measured.Settings settings = new Measured.Settings(asked.quick(), asked.rounds());
        ResultFiles files = new ResultFiles(home.resolve("benchmarks/target/results"));
        List<Row> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Benchmark benchmark : all) {
            if (asked.asksFor(benchmark.number())) {
                err.printf("%d: %s%n", benchmark.number(), benchmark.title());
                Instant start = Instant.now();
                try {
                    rows.addAll(new Bounded(benchmark.longest())
                            .measure(
                                    benchmark,
                                    new Benchmark.Run(
                                            home, asked.quick(), asked.rounds(), line -> err.println("   " + line))));
                    // What comes after it may be cut off.
                    files.keep(new Measured(begun, machine, commit, settings, rows));
                    err.printf(
                            "   took %d s%n",
                            Duration.between(start, Instant.now()).toSeconds());
                } catch (Bounded.NotMeasured failure) {
                    missing.add("%d was not measured: %s".formatted(benchmark.number(), failure.getMessage()));
                    err.println("   " + missing.getLast());
                    keepTrace(failure, home.resolve("benchmarks/target/logs"), benchmark.number());
                }
            }
        }
        tell(new Measured(begun, machine, commit, settings, rows), files, asked.write(), home, out);
        missing.forEach(err::println);
        if (!missing.isEmpty()) {
            err.println("Logs are in benchmarks/target/logs.");
        }
        return missing.isEmpty() ? 0 : 1;
    }

    /** Where it came from is for whoever mends it. */
    private static void keepTrace(Bounded.NotMeasured failure, Path logs, int number) {
        try {
            Files.createDirectories(logs);
            try (PrintWriter trace = new PrintWriter(
                    Files.newBufferedWriter(logs.resolve("benchmark-%d.txt".formatted(number)), UTF_8))) {
                failure.printStackTrace(trace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in " + logs + ": " + e.getMessage(), e);
        }
    }

    private static void tell(Measured measured, ResultFiles files, boolean write, Path home, PrintStream out) {
        if (measured.rows().isEmpty()) {
            return;
        }
        Path kept = files.keep(measured);
        out.print(ResultFiles.table(measured));
        out.println("\nAll rounds: " + home.relativize(kept));
        if (write) {
            new PerformancePage(home.resolve("docs/performance.md")).write(measured);
            out.println("Written to docs/performance.md");
        }
    }
}
