package forestall.benchmarks.ground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What a benchmark asks the broker. */
public final class Broker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final String bootstrapServers;
    private final Admin admin;

    public Broker(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Returns when the broker leads all its partitions. */
    public void create(String topic, int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                .all()
                .get();
        Waiting.until("the topic " + topic, Duration.ofSeconds(30), PAUSE, () -> isServed(topic));
    }

    /** Records that were ever written to a topic without transactions. */
    public long written(String topic) throws Exception {
        return ends(topic).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns when so many records were written to it. */
    public void awaitWritten(String topic, long records) throws Exception {
        Waiting.until(records + " records in " + topic, PATIENCE, PAUSE, () -> written(topic) >= records);
    }

    /** Returns when a consumer group has committed all that is in the topic now. */
    public void awaitConsumed(String group, String topic) throws Exception {
        awaitConsumed(group, topic, PATIENCE);
    }

    /** The same for what takes long. */
    public void awaitConsumed(String group, String topic, Duration longest) throws Exception {
        Map<TopicPartition, Long> ends = ends(topic);
        Waiting.until(group + " to be through with " + topic, longest, PAUSE, () -> left(group, ends) == 0);
    }

    /** Returns when no consumer is a member of any group: one that went without a word stays one for a while. */
    public void awaitNobody() throws Exception {
        Waiting.until("groups without members", PATIENCE, PAUSE, () -> {
            List<String> groups = admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                    .map(GroupListing::groupId)
                    .toList();
            return admin.describeConsumerGroups(groups).all().get().values().stream()
                    .allMatch(group -> group.members().isEmpty());
        });
    }

    /** The first so many records of a topic that is at least as long. */
    public List<ConsumerRecord<byte[], byte[]>> first(String topic, int count) throws Exception {
        Collection<TopicPartition> partitions = ends(topic).keySet();
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Waiting.until(count + " records of " + topic, Duration.ofMinutes(2), Duration.ZERO, () -> {
                ConsumerRecords<byte[], byte[]> some = consumer.poll(Duration.ofMillis(200));
                some.forEach(records::add);
                return records.size() >= count;
            });
        }
        return records.subList(0, count);
    }

    private long left(String group, Map<TopicPartition, Long> ends) throws Exception {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata until = committed.get(end.getKey());
                    return Math.max(0, end.getValue() - (until == null ? 0 : until.offset()));
                })
                .sum();
    }

    private boolean isServed(String topic) throws InterruptedException {
        try {
            return !ends(topic).isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    private Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions =
                admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
                        .flatMap(described -> described.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(partitions).all().get().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> offset(end.getValue())));
    }

    private static long offset(ListOffsetsResultInfo end) {
        return end.offset();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
