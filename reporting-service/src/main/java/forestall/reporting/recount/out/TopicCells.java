package forestall.reporting.recount.out;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The latest committed value of each key of a topic. All of them are in memory: about a kilobyte each. */
final class TopicCells implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final UnaryOperator<byte[]> plain;
    private final Map<String, Cell> cells = new TreeMap<>();

    /**
     * A cell.
     *
     * @param partition where it stands
     */
    record Cell(int partition, String value) {}

    /** @param plain the one way to write what a value says, so that equal figures are equal bytes */
    TopicCells(Map<String, Object> connection, String topic, UnaryOperator<byte[]> plain) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.plain = plain;
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what has been committed since it was last asked. */
    Map<String, Cell> now() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(this::take);
        }
        return cells;
    }

    /** Equal values are kept once. */
    void share(Map<String, Cell> others) {
        others.forEach((key, other) -> cells.computeIfPresent(
                key,
                (same, cell) -> cell.value().equals(other.value()) ? new Cell(cell.partition(), other.value()) : cell));
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        byte @Nullable [] value = record.value();
        if (value == null) {
            cells.remove(key);
        } else {
            cells.put(key, new Cell(record.partition(), new String(plain.apply(value), StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
