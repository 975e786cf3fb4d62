package forestall.dispatch;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import forestall.events.Event;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes as the other services do. */
final class Feed {
    private final KafkaProducer<byte[], byte[]> producer;
    private final EventCodec codec;

    Feed(String broker, EventCodec codec) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.codec = codec;
    }

    Envelope<?> publish(Event event) {
        Envelope<?> envelope = new Envelope<>(UUID.randomUUID(), event, Instant.now(), "feed-demo", null);
        publish(envelope);
        return envelope;
    }

    void publish(Envelope<?> envelope) {
        send(record(envelope));
    }

    ProducerRecord<byte[], byte[]> record(Envelope<?> envelope) {
        return codec.write(envelope);
    }

    void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
