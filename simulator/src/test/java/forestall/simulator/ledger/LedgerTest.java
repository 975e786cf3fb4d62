package forestall.simulator.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2017-11-14T04:00:00Z");

    @TempDir
    private Path directory;

    @Test
    void what_was_sent_and_answered_is_read_again() {
        try (Ledger ledger = begin()) {
            long alert = ledger.sent(NOON, Deed.ALERT, "feed-demo", "f-1", Map.of(Facts.FEED_ID, "feed-demo"));
            long call = ledger.sent(NOON, Deed.REPORT_CALL, "operator", "c-1", Map.of(Facts.AMOUNT_FEN, "100"));
            ledger.rejected(call, 409, "call-claimed-by-another");
            ledger.accepted(alert, 202, Map.of(Facts.ALERT_ID, "a-1"));
        }
        assertThat(Ledger.read(file()))
                .containsExactly(
                        new Entry(
                                1,
                                NOON,
                                Deed.ALERT,
                                "feed-demo",
                                "f-1",
                                Map.of(Facts.FEED_ID, "feed-demo"),
                                Outcome.ACCEPTED,
                                202,
                                Map.of(Facts.ALERT_ID, "a-1")),
                        new Entry(
                                2,
                                NOON,
                                Deed.REPORT_CALL,
                                "operator",
                                "c-1",
                                Map.of(Facts.AMOUNT_FEN, "100"),
                                Outcome.REJECTED,
                                409,
                                Map.of(Facts.PROBLEM, "call-claimed-by-another")));
    }

    @Test
    void what_was_not_answered_is_unknown() {
        try (Ledger ledger = begin()) {
            ledger.sent(NOON, Deed.ALERT, "feed-demo", "f-1", Map.of());
            long second = ledger.sent(NOON, Deed.ALERT, "feed-demo", "f-2", Map.of());
            ledger.unknown(second, "no answer within 20 s");
        }
        assertThat(Ledger.read(file())).extracting(Entry::outcome).containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
        assertThat(Ledger.read(file()).get(1).answer()).isEqualTo(Map.of(Facts.WHY, "no answer within 20 s"));
    }

    @Test
    void a_line_is_there_before_anything_is_sent() {
        try (Ledger ledger = begin()) {
            ledger.sent(NOON, Deed.ALERT, "feed-demo", "第一", Map.of());
            assertThat(Ledger.read(file())).extracting(Entry::subject).containsExactly("第一");
        }
    }

    @Test
    void half_a_line_at_the_end_is_left_out_and_one_in_the_middle_refused() throws IOException {
        try (Ledger ledger = begin()) {
            ledger.accepted(ledger.sent(NOON, Deed.ALERT, "feed-demo", "f-1", Map.of()), 202, Map.of());
        }
        append("{\"number\":2,\"at\":\"2017-");
        assertThat(Ledger.read(file())).extracting(Entry::number).containsExactly(1L);
        append("\n");
        assertThatThrownBy(() -> Ledger.read(file()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{\"number\":2,\"at\":\"2017-");
    }

    @Test
    void an_answer_to_nothing_is_refused() throws IOException {
        Files.writeString(file(), "{\"number\":7,\"outcome\":\"ACCEPTED\",\"status\":202,\"answer\":{}}\n");
        assertThatThrownBy(() -> Ledger.read(file())).hasMessageContaining("found one to number 7");
    }

    @Test
    void a_ledger_that_is_there_is_not_overwritten() throws IOException {
        Files.writeString(file(), "kept");
        assertThatThrownBy(this::begin)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected no ledger at");
        assertThat(file()).content(UTF_8).isEqualTo("kept");
    }

    @Test
    void lines_stay_whole_when_everybody_writes_at_once() {
        try (Ledger ledger = begin()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, 2000)
                        .forEach(person -> threads.execute(() -> {
                            long number = ledger.sent(NOON, Deed.ALERT, "feed-demo", "f-" + person, Map.of());
                            // Whoever is given up by a deadline must not close the file for everybody.
                            Thread.currentThread().interrupt();
                            ledger.accepted(number, 202, Map.of(Facts.ALERT_ID, "a-" + person));
                        }));
            }
        }
        List<Entry> read = Ledger.read(file());
        assertThat(read)
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 2000).mapToObj(Long::valueOf).toList());
        assertThat(read)
                .allSatisfy(entry -> assertThat(entry.answer())
                        .containsEntry(Facts.ALERT_ID, entry.subject().replace("f-", "a-")));
    }

    private Ledger begin() {
        return Ledger.begin(file());
    }

    private Path file() {
        return directory.resolve("ledger.ndjson");
    }

    private void append(String text) throws IOException {
        Files.writeString(file(), text, StandardOpenOption.APPEND);
    }
}
