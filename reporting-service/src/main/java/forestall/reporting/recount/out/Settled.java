package forestall.reporting.recount.out;

import forestall.reporting.recount.BrokenOff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Waits until no transaction is open in some topics. One that an instance left open when it was killed hides what others have committed
 * after it, until the broker undoes it after some seconds.
 */
final class Settled {

    private static final Duration LONGEST = Duration.ofSeconds(45);
    private static final Duration LOOK = Duration.ofMillis(500);

    private Settled() {}

    static void await(Map<String, Object> connection, List<String> topics, Clock clock) {
        try (KafkaConsumer<byte[], byte[]> committed = consumer(connection, "read_committed");
                KafkaConsumer<byte[], byte[]> all = consumer(connection, "read_uncommitted")) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> all.partitionsFor(topic).stream()
                            .map(partition -> new TopicPartition(topic, partition.partition())))
                    .toList();
            Instant until = clock.instant().plus(LONGEST);
            while (!all.endOffsets(partitions).equals(committed.endOffsets(partitions))) {
                if (clock.instant().isAfter(until)) {
                    throw new BrokenOff("expected no open transaction in %s, found one for %d s"
                            .formatted(String.join(", ", topics), LONGEST.toSeconds()));
                }
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenOff("interrupted", e);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(Map<String, Object> connection, String isolation) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
