package forestall.benchmarks;

import forestall.benchmarks.report.Commit;
import forestall.benchmarks.report.Machine;
import forestall.benchmarks.report.Measured;
import forestall.benchmarks.report.PerformancePage;
import forestall.benchmarks.report.ResultFiles;
import forestall.benchmarks.report.Row;
import java.io.PrintStream;
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
                    err.printf(
                            "   took %d s%n",
                            Duration.between(start, Instant.now()).toSeconds());
                } catch (Bounded.NotMeasured failure) {
                    missing.add("%d was not measured: %s".formatted(benchmark.number(), failure.getMessage()));
                    err.println("   " + missing.getLast());
                }
            }
        }
        tell(
                new Measured(
                        begun,
                        Machine.here(home),
                        Commit.of(home),
                        new Measured.Settings(asked.quick(), asked.rounds()),
                        rows),
                asked.write(),
                home,
                out);
        missing.forEach(err::println);
        if (!missing.isEmpty()) {
            err.println("Logs are in benchmarks/target/logs.");
        }
        return missing.isEmpty() ? 0 : 1;
    }

    private static void tell(Measured measured, boolean write, Path home, PrintStream out) {
        if (measured.rows().isEmpty()) {
            return;
        }
        Path kept = new ResultFiles(home.resolve("benchmarks/target/results")).keep(measured);
        out.print(ResultFiles.table(measured));
        out.println("\nAll rounds: " + home.relativize(kept));
        if (write) {
            new PerformancePage(home.resolve("docs/performance.md")).write(measured);
            out.println("Written to docs/performance.md");
        }
    }
}
