package forestall.system;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.VisitOutcome;
import forestall.simulator.ledger.Ledger;
import forestall.simulator.reconciliation.Reconciliation;
import forestall.simulator.reconciliation.checks.Difference;
import forestall.simulator.reconciliation.checks.Finding;
import forestall.simulator.reconciliation.stores.StoreAddresses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small load, by HTTP, with a ledger of it; what the stores have is the same, and a ledger that tells something else is found out. */
class ReconciliationIT {

    private static final int PEOPLE = 240;
    private static final int FLAGGED_AGAIN = 60;
    private static final int POSTED_TWICE = 20;
    private static final int AT_ONCE = 16;
    private static final long CONFIRM_ABOVE_FEN = 100_000_000;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void people_work() throws InterruptedException {
        try (Ledger ledger = Ledger.begin(honest())) {
            SmallLoad load = new SmallLoad(TheSystem.everybody(), ledger, "reconciled-" + System.nanoTime());
            Map<Integer, String> victims = new ConcurrentHashMap<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
                IntStream.range(0, PEOPLE)
                        .forEach(person -> threads.execute(() -> {
                            victims.put(person, load.flag(person, 1));
                            if (person < FLAGGED_AGAIN) {
                                load.flag(person, 2);
                            }
                            if (person < POSTED_TWICE) {
                                load.flag(person, 1);
                            }
                        }));
                threads.shutdown();
                assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            }
            assertThat(load.flagWrongly(1).is(400)).isTrue();
            load.fallSilent(2);
            for (int person = 0; person < 3; person++) {
                load.call(victims.get(person), CallOutcome.IGNORED_WARNING, 1_000_000 + person);
                load.visit(victims.get(person), VisitOutcome.DISSUADED, 2_000_000 + person);
            }
            load.call(victims.get(3), CallOutcome.ALREADY_TRANSFERRED, 3_000_001);
            load.call(victims.get(4), CallOutcome.DISSUADED, 4_000_001);
            load.call(victims.get(5), CallOutcome.NO_ANSWER, 0);
            String loss = load.enterLoss(victims.get(6), 700_000);
            load.correctLoss(victims.get(6), loss, 2, 900_000);
        }
    }

    @Test
    void what_was_sent_is_what_is_there() {
        Reconciliation result = reconcile(honest());
        assertThat(result.findings()).allSatisfy(finding -> {
            assertThat(finding.differences()).as(finding.check()).isEmpty();
            assertThat(finding.looked()).as(finding.check()).isPositive();
        });
        assertThat(result.settled()).isTrue();
        assertThat(result.isClean()).isTrue();
    }

    @Test
    void an_amount_that_the_ledger_tells_otherwise_is_found() throws IOException {
        String honest = Files.readString(honest());
        String visit = honest.lines()
                .filter(line -> line.contains("REPORT_VISIT") && line.contains("2000001"))
                .findFirst()
                .orElseThrow();
        List<Difference> differences =
                differences(honest.replace(visit, visit.replace("2000001", "2000002")), "I2 money");
        assertThat(differences).hasSize(2);
        assertThat(differences.getFirst().about()).startsWith("visit ");
        assertThat(differences.getLast().about()).startsWith("loss ");
        assertThat(differences.getLast().expected()).contains("2000002 fen");
        assertThat(differences.getLast().found()).contains("2000001 fen");
    }

    @Test
    void an_alert_that_never_came_is_found() throws IOException {
        List<Difference> differences = differences(Files.readString(honest()) + """
                {"number":1000000,"at":"2026-11-14T00:00:00Z","deed":"ALERT","by":"feed-demo","subject":"never-came","facts":{}}
                {"number":1000000,"outcome":"ACCEPTED","status":202,"answer":{"alertId":"0b8f5a3e-0000-3000-8000-000000000000"}}
                """, "I1 every");
        assertThat(differences)
                .singleElement()
                .satisfies(difference ->
                        assertThat(difference.about()).contains("never-came", "0b8f5a3e-0000-3000-8000-000000000000"));
    }

    @Test
    void an_alert_that_came_although_it_was_refused_is_found() throws IOException {
        long number = Ledger.read(honest()).stream()
                .filter(entry -> entry.subject().endsWith("-%d-1".formatted(PEOPLE - 1)))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .number();
        String honest = Files.readString(honest());
        String taken = "{\"number\":%d,\"outcome\":\"ACCEPTED\"".formatted(number);
        assertThat(honest).contains(taken);
        assertThat(differences(honest.replace(taken, taken.replace("ACCEPTED", "REJECTED")), "I3 alerts"))
                .hasSize(1);
    }

    /** What one check finds when the ledger is this; the others find nothing. */
    private static List<Difference> differences(String ledger, String check) throws IOException {
        Path doctored = Files.writeString(Files.createTempFile(directory, "doctored", ".ndjson"), ledger);
        Reconciliation result = reconcile(doctored);
        assertThat(result.isClean()).isFalse();
        assertThat(result.findings())
                .filteredOn(finding -> !finding.check().startsWith(check))
                .allSatisfy(finding ->
                        assertThat(finding.differences()).as(finding.check()).isEmpty());
        return result.findings().stream()
                .filter(finding -> finding.check().startsWith(check))
                .findFirst()
                .map(Finding::differences)
                .orElseThrow();
    }

    private static Reconciliation reconcile(Path ledger) {
        return Reconciliation.of(
                ledger,
                StoreAddresses.of(TheSystem.stack().environment()),
                false,
                CONFIRM_ABOVE_FEN,
                Duration.ofSeconds(30));
    }

    private static Path honest() {
        return directory.resolve("ledger.ndjson");
    }
}
