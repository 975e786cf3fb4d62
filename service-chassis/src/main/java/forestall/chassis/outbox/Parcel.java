package forestall.chassis.outbox;

import forestall.chassis.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.core.type.TypeReference;

/**
 * A record as it lies in the outbox.
 *
 * @param headers as a JSON object; all headers of events are text
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
record Parcel(long id, String topic, byte[] key, String headers, byte[] payload) {

    private static final TypeReference<LinkedHashMap<String, String>> TEXTS = new TypeReference<>() {};

    static String headersOf(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return EventJson.mapper().writeValueAsString(texts);
    }

    ProducerRecord<byte[], byte[]> record() {
        RecordHeaders unpacked = new RecordHeaders();
        EventJson.mapper()
                .readValue(headers, TEXTS)
                .forEach((name, text) -> unpacked.add(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, null, key, payload, unpacked);
    }
}
