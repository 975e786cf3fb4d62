package forestall.reporting.histories;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes events straight to the topics, as the services' own relays would. */
public final class Feed implements AutoCloseable {

    private final EventCodec codec = new EventCodec(URI.create("/made"));
    private final KafkaProducer<byte[], byte[]> producer;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public Feed(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 20, "batch.size", 131_072),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Writes these and returns when the broker has them. */
    public static void all(String bootstrapServers, Collection<? extends Envelope<?>> told) {
        try (Feed feed = new Feed(bootstrapServers)) {
            feed.write(told);
        }
    }

    public void write(Collection<? extends Envelope<?>> told) {
        told.forEach(message -> producer.send(codec.write(message), (where, why) -> {
            if (why != null) {
                failure.compareAndSet(null, why);
            }
        }));
    }

    /**
     * Returns when the broker has everything.
     *
     * @throws IllegalStateException when it does not take something
     */
    public void flush() {
        producer.flush();
        Exception why = failure.get();
        if (why != null) {
            throw new IllegalStateException("the broker did not take everything", why);
        }
    }

    @Override
    public void close() {
        try {
            flush();
        } finally {
            producer.close();
        }
    }
}
