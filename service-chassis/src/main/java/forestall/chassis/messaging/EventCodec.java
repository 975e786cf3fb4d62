package forestall.chassis.messaging;

import forestall.chassis.json.EventJson;
import forestall.chassis.json.JsonFault;
import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.EventType;
import forestall.events.Topic;
import forestall.events.Topics;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Events as CloudEvents 1.0 in Kafka's binary content mode: attributes are headers, the body is the data as JSON. */
public final class EventCodec {

    private static final String CONTENT_TYPE = "application/json";
    private static final String ACTOR = "actor";
    private static final String CAUSATION = "causationid";
    private static final String CORRELATION = "correlationid";

    private final URI source;

    /**
     * For one writer.
     *
     * @param source who writes, such as {@code /dispatch}
     */
    public EventCodec(URI source) {
        this.source = source;
    }

    /** The record of an event, keyed by {@link Event#key()}, for the topic in which such events stand. */
    public ProducerRecord<byte[], byte[]> write(Envelope<?> envelope) {
        return write(Topics.of(envelope.event()).name(), envelope);
    }

    ProducerRecord<byte[], byte[]> write(String topic, Envelope<?> envelope) {
        Event event = envelope.event();
        CloudEventBuilder attributes = CloudEventBuilder.v1()
                .withId(envelope.id().toString())
                .withSource(source)
                .withType(envelope.type().name())
                .withTime(OffsetDateTime.ofInstant(envelope.happenedAt(), ZoneOffset.UTC))
                .withSubject(event.key())
                .withExtension(ACTOR, envelope.actor())
                .withData(CONTENT_TYPE, EventJson.mapper().writeValueAsBytes(event));
        UUID correlation = event.correlation();
        if (correlation != null) {
            attributes.withExtension(CORRELATION, correlation.toString());
        }
        UUID causation = envelope.causation();
        if (causation != null) {
            attributes.withExtension(CAUSATION, causation.toString());
        }
        ProducerRecord<byte[], byte[]> written = KafkaMessageFactory.<byte[]>createWriter(
                        topic, null, null, event.key().getBytes(StandardCharsets.UTF_8))
                .writeBinary(attributes.build());
        written.headers().add(Trace.HEADER, Trace.next().getBytes(StandardCharsets.UTF_8));
        return written;
    }

    /**
     * The event in a record of a topic.
     *
     * @throws UnreadableEvent when it is none that this reader knows
     */
    public <E extends Event> Envelope<E> read(Topic<E> topic, Headers headers, byte @Nullable [] body) {
        CloudEvent attributes = attributes(headers, body);
        Class<? extends E> record = record(topic, attributes.getType());
        return new Envelope<>(
                uuid("ce_id", attributes.getId()),
                data(attributes, record),
                happenedAt(attributes),
                required("ce_actor", attributes.getExtension(ACTOR)),
                causation(attributes));
    }

    private static CloudEvent attributes(Headers headers, byte @Nullable [] body) {
        try {
            return KafkaMessageFactory.createReader(headers, body).toEvent();
        } catch (CloudEventRWException | IllegalArgumentException e) {
            throw UnreadableEvent.because(
                    "expected CloudEvents 1.0 headers (ce_id, ce_source, ce_type, …), found none", e);
        }
    }

    private static <E extends Event> Class<? extends E> record(Topic<E> topic, String name) {
        return EventType.named(name)
                .map(EventType::record)
                .filter(topic.family()::isAssignableFrom)
                .map(record -> record.<E>asSubclass(topic.family()))
                .orElseThrow(() -> UnreadableEvent.ofUnknownType("a known event of " + topic.name(), name));
    }

    private static <E> E data(CloudEvent attributes, Class<E> record) {
        CloudEventData data = attributes.getData();
        if (data == null) {
            throw UnreadableEvent.because("expected the JSON of " + record.getSimpleName() + ", found no data", null);
        }
        try {
            return EventJson.mapper().readValue(data.toBytes(), record);
        } catch (JacksonException e) {
            JsonFault fault = JsonFault.of(e);
            throw UnreadableEvent.because(
                    "%s %s: %s".formatted(record.getSimpleName(), fault.pointer(), fault.detail()), e);
        }
    }

    private static Instant happenedAt(CloudEvent attributes) {
        OffsetDateTime time = attributes.getTime();
        if (time == null) {
            throw UnreadableEvent.because("expected ce_time, found none", null);
        }
        return time.toInstant();
    }

    private static @Nullable UUID causation(CloudEvent attributes) {
        Object causation = attributes.getExtension(CAUSATION);
        return causation == null ? null : uuid("ce_causationid", causation.toString());
    }

    private static String required(String header, @Nullable Object value) {
        if (value == null) {
            throw UnreadableEvent.because("expected " + header + ", found none", null);
        }
        return value.toString();
    }

    private static UUID uuid(String header, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw UnreadableEvent.because(
                    "expected a UUID as " + header + ", found a text of " + text.length() + " characters", e);
        }
    }
}
