package forestall.simulator.reconciliation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Ledger;
import forestall.simulator.reconciliation.checks.OrdinaryBooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcileProgramTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    @Test
    void help_names_every_argument() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8))
                .contains("--ledger=", "--wait=", "--alone", "--confirm-above-fen=", "--help", "FORESTALL_MONGO_URL");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --wait=60                | expected a ledger, such as --ledger=ledger.ndjson, found none
            --ledger=                | expected a ledger, such as --ledger=ledger.ndjson, found none
            --ledger                 | expected a ledger, such as --ledger=ledger.ndjson, found none
            --wait=soon              | expected a number such as --wait=60, found '--wait=soon'
            --wait                   | expected a number such as --wait=60, found '--wait'
            --together               | expected --ledger, --wait, --alone, --confirm-above-fen or --help, found '--together'
            --ledger=no/such/ledger  | expected a ledger that can be read, found: java.nio.file.NoSuchFileException: no/such/ledger
            """)
    void what_makes_no_sense_is_refused_before_anything_is_read(String argument, String refusal) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(refusal);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_file_that_is_no_ledger_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("ledger"), "nothing of that sort\n");
        assertThat(run("--ledger=" + file)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("expected a line of a ledger, found 'nothing of that sort'");
    }

    @Test
    void a_store_that_does_not_answer_is_told_and_fails() throws IOException {
        Path file = directory.resolve("ledger.ndjson");
        try (Ledger ledger = Ledger.begin(file)) {
            ledger.sent(Instant.EPOCH, Deed.ALERT, "feed-demo", "f-1", Map.of());
        }
        String nobody = portThatNobodyListensOn();
        int status = ReconcileProgram.run(
                new String[] {"--ledger=" + file, "--wait=1"},
                Map.of(
                        "FORESTALL_KAFKA_PORT",
                        nobody,
                        "FORESTALL_POSTGRES_PORT",
                        nobody,
                        "FORESTALL_MONGO_PORT",
                        nobody),
                new PrintStream(out),
                new PrintStream(err));
        assertThat(status).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("expected PostgreSQL to answer");
    }

    @Test
    void arguments_change_what_they_name_and_nothing_else() {
        ReconcileArguments usual = ReconcileArguments.parse(new String[] {"--ledger=l"});
        assertThat(usual)
                .isEqualTo(new ReconcileArguments(false, Path.of("l"), Duration.ofSeconds(60), false, 100_000_000));
        assertThat(ReconcileArguments.parse(
                        new String[] {"--ledger=l", "--wait=5", "--alone", "--confirm-above-fen=7"}))
                .isEqualTo(new ReconcileArguments(false, Path.of("l"), Duration.ofSeconds(5), true, 7));
    }

    @Test
    void what_agrees_is_one_short_table() {
        Reconciliation result = Reconciliation.of(new OrdinaryBooks().books(), true, true);
        new Summary(new PrintStream(out, true, UTF_8)).print(result);
        assertThat(result.isClean()).isTrue();
        assertThat(out.toString(UTF_8))
                .containsPattern("I1 .* +\\d+ +none\n")
                .containsPattern("suffered +900 +900 +900 +900\n")
                .containsPattern("dispatch.triage forestall.alerts +3 +3 +0 +0\n")
                .doesNotContain("expected");
    }

    @Test
    void differences_are_told_by_id_the_first_twenty_of_each() {
        OrdinaryBooks books = new OrdinaryBooks();
        for (int number = 0; number < 25; number++) {
            books.sentAlert("lost-" + number);
        }
        Reconciliation result = Reconciliation.of(books.books(), false, false);
        new Summary(new PrintStream(out, true, UTF_8)).print(result);
        assertThat(result.isClean()).isFalse();
        assertThat(out.toString(UTF_8))
                .contains("I1 every acknowledged alert is there exactly once: 25\n")
                .contains("  alert lost-19 of feed", "  and 5 more\n", "Something still moved")
                .doesNotContain("lost-20");
    }

    private static String portThatNobodyListensOn() throws IOException {
        try (ServerSocket momentary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(momentary.getLocalPort());
        }
    }

    private int run(String... arguments) {
        return ReconcileProgram.run(arguments, Map.of(), new PrintStream(out), new PrintStream(err));
    }
}
