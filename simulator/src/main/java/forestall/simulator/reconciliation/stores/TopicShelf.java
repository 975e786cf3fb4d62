package forestall.simulator.reconciliation.stores;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.events.Topic;
import forestall.events.Topics;
import forestall.events.statistics.StatisticsTopics;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.Cell;
import forestall.simulator.reconciliation.books.Letter;
import forestall.simulator.reconciliation.books.Reading;
import forestall.simulator.reconciliation.books.Told;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topics from their beginnings, by one thread. It belongs to no group and commits nothing. */
final class TopicShelf implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration TURN = Duration.ofMillis(200);
    private static final String DEAD_LETTERS = ".dlt";
    private static final String EDITIONS = "reporting.editions";
    private static final List<String> SOURCES =
            Topics.all().stream().map(Topic::name).toList();
    private static final List<String> GROUPS = List.of("dispatch.triage", "dispatch.cases", "case.files");

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicShelf(String bootstrapServers) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                "read_committed",
                "default.api.timeout.ms",
                (int) ANSWER.toMillis(),
                "request.timeout.ms",
                (int) ANSWER.toMillis(),
                "auto.offset.reset",
                "earliest");
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The ends of all topics, also of those between the steps of the statistics: whoever works moves one of them. */
    Map<TopicPartition, Long> ends() {
        return kafka(() -> consumer.endOffsets(partitions(topics())));
    }

    List<Told> records() {
        List<Told> records = new ArrayList<>();
        read(SOURCES, record -> records.add(ToldRecords.of(record)));
        return records;
    }

    /** From all topics of dead letters; each letter names the record that it was. */
    List<Letter> letters() {
        List<Letter> letters = new ArrayList<>();
        List<String> topics =
                topics().stream().filter(topic -> topic.endsWith(DEAD_LETTERS)).toList();
        read(topics, record -> {
            String partition = ToldRecords.header(record, "dead-letter-partition");
            String offset = ToldRecords.header(record, "dead-letter-offset");
            if (!partition.isEmpty() && !offset.isEmpty()) {
                letters.add(new Letter(
                        ToldRecords.header(record, "dead-letter-group"),
                        new Told.Place(
                                ToldRecords.header(record, "dead-letter-topic"),
                                Integer.parseInt(partition),
                                Long.parseLong(offset))));
            }
        });
        return letters;
    }

    /** The latest figures of each cell; one that was taken back has none. */
    List<Cell> daily() {
        Map<String, Cell> latest = new TreeMap<>();
        read(List.of(StatisticsTopics.DAILY), record -> {
            String key = new String(record.key(), UTF_8);
            if (record.value() == null) {
                latest.remove(key);
            } else {
                latest.put(key, cell(JSON.readTree(key), JSON.readTree(record.value())));
            }
        });
        return List.copyOf(latest.values());
    }

    /** How far each group has read the topics between the services; of the statistics, the edition that is in force. */
    List<Reading> readings() {
        Map<TopicPartition, Long> ends = kafka(() -> consumer.endOffsets(partitions(SOURCES)));
        List<Reading> readings = new ArrayList<>();
        GROUPS.forEach(group -> readings.addAll(readings(group, group, ends)));
        readings.addAll(readings(edition(), Books.STATISTICS, ends));
        return readings;
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(MOMENT));
        admin.close(MOMENT);
    }

    private List<Reading> readings(String group, String as, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        List<Reading> readings = new ArrayList<>();
        committed.forEach((partition, offset) -> {
            Long end = ends.get(partition);
            if (end != null) {
                readings.add(new Reading(as, partition.topic(), partition.partition(), offset.offset(), end));
            }
        });
        return readings;
    }

    /** Under this application id the edition of the statistics runs that is published. */
    private String edition() {
        String[] inForce = {""};
        if (topics().contains(EDITIONS)) {
            read(List.of(EDITIONS), record -> {
                if (new String(record.key(), UTF_8).equals("in-force")) {
                    inForce[0] = record.value() == null ? "" : new String(record.value(), UTF_8);
                }
            });
        }
        return inForce[0].isEmpty() || inForce[0].equals("1") ? Books.STATISTICS : Books.STATISTICS + "." + inForce[0];
    }

    private static Cell cell(JsonNode key, JsonNode figures) {
        Map<String, Long> numbers = new HashMap<>();
        figures.properties().forEach(figure -> {
            if (figure.getValue().isIntegralNumber()) {
                numbers.put(figure.getKey(), figure.getValue().asLong());
            }
        });
        return new Cell(LocalDate.parse(key.path("date").asString("")), numbers);
    }

    private Set<String> topics() {
        return answer(admin.listTopics().names());
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return answer(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private void read(Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        kafka(() -> {
            List<TopicPartition> partitions = partitions(topics);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(TURN).forEach(reader);
            }
            return partitions;
        });
    }

    private static <T> T kafka(Supplier<T> work) {
        try {
            return work.get();
        } catch (KafkaException failure) {
            throw new Unreadable("Kafka", failure);
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new Unreadable("Kafka", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unreadable("Kafka", interrupted);
        }
    }
}
