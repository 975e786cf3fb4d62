package forestall.reporting.streams.in;

import com.fasterxml.jackson.annotation.JsonInclude;
import forestall.events.statistics.Figures;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keys and figures as JSON: properties in the order of the record, what is absent left out, so that equal keys are equal bytes. Figures
 * written before a counter existed read as zero of it; counters of a newer writer are ignored.
 */
public final class StatisticsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final JsonMapper LEAN = MAPPER.rebuild()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_DEFAULT))
            .build();

    private StatisticsJson() {}

    /** For keys and values of Kafka Streams; a tombstone stays one. */
    public static <T> Serde<T> serde(Class<T> type) {
        return serde(MAPPER, type);
    }

    /**
     * For values that only the count itself reads: without zeros, which most figures of one event are. Reads what {@link #serde} writes,
     * and the other way round.
     */
    public static <T> Serde<T> lean(Class<T> type) {
        return serde(LEAN, type);
    }

    private static <T> Serde<T> serde(JsonMapper writer, Class<T> type) {
        return Serdes.serdeFrom(
                (topic, value) -> value == null ? null : writer.writeValueAsBytes(value),
                (topic, bytes) -> bytes == null ? null : read(topic, bytes, type));
    }

    /** Figures as the count writes them now; what cannot be read as figures stays as it is. */
    public static byte[] plainFigures(byte[] figures) {
        try {
            return MAPPER.writeValueAsBytes(MAPPER.readValue(figures, Figures.class));
        } catch (JacksonException e) {
            return figures;
        }
    }

    /** A key as it stands in the topic. */
    public static String text(Object key) {
        return MAPPER.writeValueAsString(key);
    }

    /** A key that stands in the topic. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    private static <T> T read(String topic, byte[] bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            throw new SerializationException("expected " + type.getSimpleName() + " as JSON in " + topic, e);
        }
    }
}
