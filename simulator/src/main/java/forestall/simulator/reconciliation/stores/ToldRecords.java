package forestall.simulator.reconciliation.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.simulator.reconciliation.books.Told;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What is kept of a record. One that is no event, such as a poison record, has a place and nothing else. */
final class ToldRecords {

    private static final JsonMapper JSON = new JsonMapper();

    /** Kept under their own names. */
    private static final List<String> FIELDS = List.of("""
            alertId feedId feedAlertId interventionId callId visitId lossId revision kind amountFen amountAtRiskFen by \
            gradeAfter occurredAt startedAt endedAt arrivedAt outcome reached stationCode toStation nextStation\
            """.split(" "));

    /** Of each fact, where it stands in the data. */
    private static final Map<String, String> FACTS = facts();

    private ToldRecords() {}

    static Told of(ConsumerRecord<byte[], byte[]> record) {
        Told.Place place = new Told.Place(record.topic(), record.partition(), record.offset());
        String key = record.key() == null ? "" : new String(record.key(), UTF_8);
        String id = header(record, "ce_id");
        try {
            Instant at = Instant.parse(header(record, "ce_time"));
            String type = header(record, "ce_type").replaceAll("^forestall\\.|\\.v[0-9]+$", "");
            return new Told(place, id, type, key, at, facts(record.value()));
        } catch (DateTimeException none) {
            return new Told(place, id, "", key, Instant.EPOCH, Map.of());
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static Map<String, String> facts(byte @Nullable [] body) {
        JsonNode data = json(body);
        Map<String, String> facts = new HashMap<>();
        FACTS.forEach((name, pointer) -> {
            JsonNode value = data.at(pointer);
            if (value.isValueNode() && !value.isNull()) {
                facts.put(name, value.asString());
            }
        });
        return facts;
    }

    private static JsonNode json(byte @Nullable [] body) {
        try {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JacksonException broken) {
            return MissingNode.getInstance();
        }
    }

    private static Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        FIELDS.forEach(field -> facts.put(field, "/" + field));
        facts.put("detectedAt", "/call/detectedAt");
        facts.put("next", "/next/kind");
        facts.put("ownStation", "/dimensions/stationCode");
        return Map.copyOf(facts);
    }
}
