package forestall.simulator.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.Topics;
import forestall.simulator.walk.reconcile.Heard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Hears what is said in {@code forestall.interventions} from now on. A plain consumer: it belongs to no group and commits nothing. */
final class Ear implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Heard> heard = new ArrayList<>();

    private Ear(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = consumer.partitionsFor(Topics.INTERVENTIONS.name()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    static Ear at(String bootstrapServers) {
        Ear ear = new Ear(new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer()));
        ear.consumer.assign(ear.partitions);
        ear.consumer.endOffsets(ear.partitions).forEach(ear.consumer::seek);
        return ear;
    }

    /** Everything said until now, in the order of each partition. */
    List<Heard> everything() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(heard(record)));
        }
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static Heard heard(ConsumerRecord<String, byte[]> record) {
        return new Heard(
                header(record, "ce_id"),
                header(record, "ce_type").replaceAll("^forestall\\.|\\.v[0-9]+$", ""),
                record.key(),
                Instant.parse(header(record, "ce_time")),
                header(record, "ce_actor"),
                JSON.readTree(record.value()));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("expected the header %s at %s-%d, offset %d, found none"
                    .formatted(name, record.topic(), record.partition(), record.offset()));
        }
        return new String(header.value(), UTF_8);
    }
}
