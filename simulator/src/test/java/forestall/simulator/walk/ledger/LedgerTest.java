package forestall.simulator.walk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LedgerTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void nothing_is_lost_when_everybody_writes_at_once() {
        Ledger ledger = new Ledger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 1000)
                    .forEach(number -> threads.submit(() -> {
                        ledger.accepted(new Entry(Deed.CLAIM, "v", "i", "call-" + number, "operator-1", "", List.of()));
                        ledger.count(Ledger.Count.REPEATED);
                        ledger.count(Ledger.Count.POSTED_AGAIN, 2);
                    }));
        }
        assertThat(ledger.entries())
                .extracting(Entry::thing)
                .doesNotHaveDuplicates()
                .hasSize(1000);
        assertThat(ledger.counts()).isEqualTo(Map.of(Ledger.Count.REPEATED, 1000, Ledger.Count.POSTED_AGAIN, 2000));
    }

    @Test
    void a_command_is_known_in_its_event() {
        Own expected = Own.of("CallClaimed", "operator-1", "call-1", "operator-1");
        assertThat(announced("CallClaimed", "operator-1", Map.of("callId", "call-1", "operatorId", "operator-1")))
                .contains(expected);
        assertThat(announced("CallClaimed", "operator-1", Map.of("callId", "call-2", "operatorId", "operator-1")))
                .isNotEmpty()
                .isNotEqualTo(Optional.of(expected));
        assertThat(announced("CallClaimed", "operator-2", Map.of("callId", "call-1", "operatorId", "operator-1")))
                .isNotEqualTo(Optional.of(expected));
    }

    @Test
    void an_alert_is_known_whether_it_opens_an_intervention_or_joins_one() {
        Own alert = Own.of(Own.ALERT, "", "alert-1");
        assertThat(announced("InterventionOpened", "policy", Map.of("alertId", "alert-1")))
                .contains(alert);
        assertThat(announced("AlertAttached", "policy", Map.of("alertId", "alert-1")))
                .contains(alert);
    }

    @Test
    void what_follows_a_decision_is_known_by_it() {
        assertThat(announced(
                        "VisitCompleted",
                        "station-310104017",
                        Map.of(
                                "visitId", "visit-1",
                                "stationCode", "310104017",
                                "outcome", "DISSUADED",
                                "next", Map.of("kind", "MONITOR"))))
                .contains(
                        Own.of("VisitCompleted", "station-310104017", "visit-1", "310104017", "DISSUADED", "MONITOR"));
    }

    @Test
    void no_command_announces_what_a_clock_does() {
        assertThat(announced("DeadlineMissed", "policy", Map.of("stage", "VISIT")))
                .isEmpty();
    }

    private static Optional<Own> announced(String type, String actor, Map<String, ?> data) {
        JsonNode json = JSON.valueToTree(data);
        return Own.of(type, actor, json);
    }
}
