package forestall.reporting.streams.in;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/** The clients of the view. Kafka Streams does not say how far a global table is; the consumer that fills it does. */
final class CopyClients implements KafkaClientSupplier {

    private final OwnPosition position;

    CopyClients(OwnPosition position) {
        this.position = position;
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()) {
            // Whoever asks for more has put away all that came before: one thread reads and puts away in turn.
            @Override
            public ConsumerRecords<byte[], byte[]> poll(Duration patience) {
                assignment().forEach(this::note);
                return super.poll(patience);
            }

            private void note(TopicPartition partition) {
                try {
                    position.reached(partition, position(partition, Duration.ZERO));
                } catch (TimeoutException e) {
                    // Not known yet, because the partition was assigned just now: the next time.
                }
            }
        };
    }

    @Override
    public Admin getAdmin(Map<String, Object> settings) {
        return Admin.create(settings);
    }

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> settings) {
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> settings) {
        return getConsumer(settings);
    }
}
