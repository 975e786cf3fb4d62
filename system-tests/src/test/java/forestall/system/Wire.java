package forestall.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import forestall.events.Topic;
import forestall.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What stands in the topics, byte for byte, and a way to put it there again. */
public record Wire(String bootstrapServers) {

    /** Every committed record of a topic from its beginning, in partition order. */
    public List<ConsumerRecord<String, byte[]>> everything(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The names of all topics. */
    public Set<String> topics() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            return admin.listTopics().names().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the topics cannot be listed", e);
        }
    }

    /** The events about one person in a topic, in order. */
    List<ConsumerRecord<String, byte[]>> about(String victimId, String topic) {
        return everything(topic).stream().filter(r -> victimId.equals(r.key())).toList();
    }

    /** The same records once more: keys, values and headers unchanged. */
    public void deliverAgain(List<ConsumerRecord<String, byte[]>> records) {
        put(records.stream().map(Wire::again).toList());
    }

    public void put(ProducerRecord<String, byte[]> poison) {
        put(List.of(poison));
    }

    /** Returns when all are there. */
    public void put(List<ProducerRecord<String, byte[]>> records) {
        try (var producer = producer()) {
            records.forEach(producer::send);
        }
    }

    private static ProducerRecord<String, byte[]> again(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(record.topic(), null, record.key(), record.value(), record.headers());
    }

    /** How many records of the services' topics some consumer group has yet to read. */
    long unread() {
        List<String> topics = Topics.all().stream().map(Topic::name).toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            long unread = 0;
            for (GroupListing group : admin.listGroups().all().get()) {
                Map<TopicPartition, OffsetAndMetadata> read =
                        new HashMap<>(admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata()
                                .get());
                read.keySet().removeIf(partition -> !topics.contains(partition.topic()));
                Map<TopicPartition, OffsetSpec> latest =
                        read.keySet().stream().collect(toMap(identity(), partition -> OffsetSpec.latest()));
                var ends = admin.listOffsets(latest).all().get();
                for (var partition : read.entrySet()) {
                    unread += ends.get(partition.getKey()).offset()
                            - partition.getValue().offset();
                }
            }
            return unread;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("what the consumer groups have read cannot be told", e);
        }
    }

    public static String type(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").replace("forestall.", "").replace(".v1", "");
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new AssertionError("expected the header %s on %s, found %s"
                    .formatted(
                            name,
                            record.topic(),
                            Stream.of(record.headers().toArray())
                                    .map(h -> h.key())
                                    .toList()));
        }
        return new String(header.value(), UTF_8);
    }

    private KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }
}
