package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.Topics;
import forestall.simulator.interfaces.Everybody;
import forestall.system.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Alerts as a later version of the intake would publish them beside the one that runs: about people of a load, with fields at every level that
 * nobody knows, every other one without the fields that may be absent.
 */
final class NewerAlerts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MAY_BE_ABSENT =
            List.of("impersonates", "callStartedAt", "callSeconds", "signals", "summary");

    private final Wire wire;
    private final CityUnderLoad.Load load;
    private final Map<String, String> victims = new HashMap<>();

    NewerAlerts(Wire wire, CityUnderLoad.Load load) {
        this.wire = wire;
        this.load = load;
    }

    void put(int many) {
        List<ProducerRecord<String, byte[]>> newer = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : wire.everything(Topics.ALERTS.name())) {
            ObjectNode alert = (ObjectNode) JSON.readTree(record.value());
            if (newer.size() < many && alert.path("feedAlertId").asString("").startsWith(load.name() + "-")) {
                newer.add(newer(record, alert, newer.size()));
            }
        }
        assertThat(newer).hasSize(many);
        wire.put(newer);
    }

    private ProducerRecord<String, byte[]> newer(ConsumerRecord<String, byte[]> record, ObjectNode alert, int number) {
        UUID id = UUID.randomUUID();
        victims.put(id.toString(), record.key());
        alert.put("alertId", id.toString());
        alert.put("feedAlertId", "newer-" + number);
        alert.put("networkOperator", "of a later version");
        alert.putObject("carrier").putArray("hops").add(1).addObject().put("via", "somewhere");
        ((ObjectNode) alert.path("victim")).putArray("otherDevices").add("a tablet");
        if (number % 2 == 1) {
            alert.remove(MAY_BE_ABSENT);
        }
        ProducerRecord<String, byte[]> newer =
                new ProducerRecord<>(record.topic(), null, record.key(), JSON.writeValueAsBytes(alert));
        record.headers().forEach(header -> newer.headers().add(header));
        newer.headers().remove("ce_id");
        newer.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        newer.headers().add("ce_dataregion", "of a later version".getBytes(StandardCharsets.UTF_8));
        return newer;
    }

    /** Each in one of the interventions for its victim. */
    void are_all_taken_up(Everybody everybody) {
        victims.forEach((alertId, victimId) -> {
            String all = everybody
                    .supervisor()
                    .get("/v1/interventions?victimId=" + victimId)
                    .body()
                    .path("items")
                    .valueStream()
                    .map(each -> each.path("interventionId").asString())
                    .map(id -> everybody.supervisor().get("/v1/interventions/" + id))
                    .map(whole -> whole.body().toString())
                    .collect(Collectors.joining());
            assertThat(all).as("the interventions for a newer alert's victim").contains(alertId);
        });
    }
}
