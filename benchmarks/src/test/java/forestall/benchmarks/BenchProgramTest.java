package forestall.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchProgramTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    /** Twice as fast as the other side, or broken. */
    private record Made(int number, boolean broken) implements Benchmark {

        @Override
        public String title() {
            return "made up " + number;
        }

        @Override
        public List<Row> measure(Run run) throws Exception {
            if (broken) {
                throw new IOException("nobody answers");
            }
            Pairs pairs = run.turns(1).alternate(() -> Sample.of(2), () -> Sample.of(1));
            return List.of(new Row(
                    String.valueOf(number), title(), "half of it", "x/s", "x", pairs, new Target.RatioAtLeast(3)));
        }
    }

    @Test
    void help_names_every_argument_and_every_benchmark() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("--only=", "--rounds=", "--quick", "--write", "--help", "made up 1", "made up 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --rounds=0        | expected --rounds=5 or another number from 1 to 99, found '--rounds=0'
                    --rounds=100      | expected --rounds=5 or another number from 1 to 99, found '--rounds=100'
                    --rounds          | expected --rounds=5 or another number from 1 to 99, found '--rounds'
                    --only=           | expected numbers such as --only=1,3, found '--only='
                    --only=1,,2       | expected numbers such as --only=1,3, found '--only=1,,2'
                    --only=1,7        | expected numbers of 1, 2, found '--only=1,7'
                    --fast            | expected --only, --rounds, --quick, --write or --help, found '--fast'
                    """)
    void what_makes_no_sense_is_refused_before_anything_happens(String argument, String refusal) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(refusal);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void quick_figures_are_not_for_the_document() {
        assertThat(run("--quick", "--write")).isEqualTo(2);
    }

    @Test
    void a_target_that_is_missed_is_told_and_no_failure() throws IOException {
        assertThat(run("--only=1", "--rounds=2")).isZero();
        assertThat(out.toString(UTF_8)).contains("| 1 | made up 1 |", "| no |").doesNotContain("made up 2");
        try (Stream<Path> results = Files.list(home.resolve("benchmarks/target/results"))) {
            Path json = results.filter(file -> file.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(json)).contains("\"commit\"", "\"cores\"", "\"rounds\"", "\"value\" : 2.0");
        }
    }

    @Test
    void what_could_not_be_measured_is_named_and_the_others_are_told() {
        assertThat(run()).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("2 was not measured", "nobody answers");
        assertThat(out.toString(UTF_8)).contains("| 1 | made up 1 |");
    }

    private int run(String... arguments) {
        return BenchProgram.run(
                arguments,
                home,
                List.of(new Made(1, false), new Made(2, true)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8));
    }
}
