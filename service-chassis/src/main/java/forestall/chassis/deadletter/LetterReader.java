package forestall.chassis.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads some records of topics with one partition, from behind, in no group and within a time; then it is closed. */
final class LetterReader implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long WIDEST = 4_000; // offsets that are looked at in one go

    private final Consumer<byte[], byte[]> consumer;
    private final long deadline = System.nanoTime() + LONGEST.toNanos();

    LetterReader(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(LONGEST.toMillis()));
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 * 1024 * 1024);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * What there is of a topic.
     *
     * @param begin the first offset that is kept
     * @param end the one behind the last
     */
    record Bounds(long begin, long end) {}

    Map<String, Bounds> bounds(Collection<String> topics) {
        List<TopicPartition> all = topics.stream().map(LetterReader::only).toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        Map<String, Bounds> bounds = new HashMap<>();
        begins.forEach((one, begin) -> bounds.put(one.topic(), new Bounds(begin, ends.getOrDefault(one, begin))));
        return bounds;
    }

    /**
     * So many of the last ones before an offset, the latest first; fewer only where there are no more. Offsets that hold no record, such
     * as the marks of transactions, are passed over. A record is let go of as soon as the view of it is made.
     */
    <T> List<T> last(
            String topic, long begin, long before, int most, Function<ConsumerRecord<byte[], byte[]>, T> view) {
        List<T> found = new ArrayList<>();
        long high = before;
        for (long span = most; high > begin && found.size() < most; span = Math.min(WIDEST, span * 2)) {
            long low = Math.max(begin, high - span);
            found.addAll(between(topic, low, high, view).reversed());
            high = low;
        }
        return found.size() > most ? List.copyOf(found.subList(0, most)) : found;
    }

    Optional<ConsumerRecord<byte[], byte[]>> at(String topic, long offset) {
        return between(topic, offset, offset + 1, Function.identity()).stream().findFirst();
    }

    private <T> List<T> between(String topic, long low, long high, Function<ConsumerRecord<byte[], byte[]>, T> view) {
        TopicPartition only = only(topic);
        List<T> found = new ArrayList<>();
        consumer.assign(List.of(only));
        consumer.seek(only, low);
        while (consumer.position(only) < high) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("expected to read %s within %s, found no end".formatted(topic, LONGEST));
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL).records(only)) {
                if (record.offset() >= low && record.offset() < high) {
                    found.add(view.apply(record));
                }
            }
        }
        return found;
    }

    private static TopicPartition only(String topic) {
        return new TopicPartition(topic, 0);
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(1)));
    }
}
