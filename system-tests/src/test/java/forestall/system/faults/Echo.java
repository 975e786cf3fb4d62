package forestall.system.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.Topic;
import forestall.events.Topics;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Some of what comes into the topics comes once more, unchanged, some time later: behind events that were told after it. Ended, it has sent
 * everything that it was going to.
 */
final class Echo implements AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(50);

    private final String bootstrapServers;
    private final double share;
    private final Duration latest;
    private final RandomGenerator random;
    private final Set<String> seen = new HashSet<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private final LongAdder echoes = new LongAdder();
    private final Meanwhile meanwhile = new Meanwhile();

    private record Due(long at, ConsumerRecord<byte[], byte[]> record) {}

    private Echo(String bootstrapServers, double share, Duration latest, long seed) {
        this.bootstrapServers = bootstrapServers;
        this.share = share;
        this.latest = latest;
        this.random = new SplittableRandom(seed);
        meanwhile.begin(this::run);
    }

    /**
     * From now on.
     *
     * @param share of the events, from 0 to 1
     * @param latest by the machine's clock
     */
    static Echo of(String bootstrapServers, double share, Duration latest, long seed) {
        return new Echo(bootstrapServers, share, latest, seed);
    }

    long echoes() {
        return echoes.sum();
    }

    private void run(BooleanSupplier over) {
        try (var consumer = new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            List<TopicPartition> partitions = Topics.all().stream()
                    .map(Topic::name)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (!over.getAsBoolean() || !due.isEmpty()) {
                consumer.poll(MOMENT).forEach(record -> hear(record, over.getAsBoolean()));
                long now = System.nanoTime();
                for (Due next = due.peek(); next != null && next.at() - now <= 0; next = due.peek()) {
                    due.remove();
                    producer.send(again(next.record()));
                    echoes.increment();
                }
            }
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record, boolean over) {
        Header id = record.headers().lastHeader("ce_id");
        // Nothing echoes twice, and what comes after the end has nobody to hear it.
        if (id != null && seen.add(new String(id.value(), UTF_8)) && !over && random.nextDouble() < share) {
            due.add(new Due(System.nanoTime() + random.nextLong(latest.toNanos()), record));
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    @Override
    public void close() {
        meanwhile.close();
    }
}
