package forestall.simulator.walk.listening;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as it stands in the topic, in its order there.
 *
 * @param id the same for an event that was published again
 * @param type without prefix and version, such as {@code CallClaimed}
 * @param at when it happened in the world
 */
public record Heard(String id, String type, String victimId, Instant at, String actor, JsonNode data) {

    private static final JsonMapper JSON = new JsonMapper();

    static Heard of(ConsumerRecord<String, byte[]> record) {
        return new Heard(
                header(record, "ce_id"),
                header(record, "ce_type").replaceAll("^forestall\\.|\\.v[0-9]+$", ""),
                record.key(),
                Instant.parse(header(record, "ce_time")),
                header(record, "ce_actor"),
                JSON.readTree(record.value()));
    }

    public String interventionId() {
        return text("interventionId");
    }

    public String text(String field) {
        return data.path(field).asString("");
    }

    /** Of the decision that it tells of, if it does. */
    public String next() {
        return data.path("next").path("kind").asString("");
    }

    /** An alert opens an intervention or joins one. */
    public boolean isOfAnAlert() {
        return type.equals("InterventionOpened") || type.equals("AlertAttached");
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("expected the header %s at %s-%d, offset %d, found none"
                    .formatted(name, record.topic(), record.partition(), record.offset()));
        }
        return new String(header.value(), UTF_8);
    }
}
