package forestall.reporting;

import forestall.chassis.messaging.EventCodec;
import forestall.events.Envelope;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.statistics.MonthlyKey;
import forestall.events.statistics.StatisticsTopics;
import forestall.reporting.facts.CountableDays;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.Outlets;
import forestall.reporting.streams.in.Sources;
import forestall.reporting.streams.in.StatisticsJson;
import forestall.reporting.streams.in.StreamsSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.test.TestRecord;
import org.springframework.util.FileSystemUtils;

/** The real topology without a broker. */
final class Counting implements AutoCloseable {

    private static final CountableDays DAYS = new CountableDays(LocalDate.of(2016, 1, 1), Clock.systemUTC());

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final EventCodec codec = new EventCodec(URI.create("/test"));
    private final Path state;
    private final TopologyTestDriver driver;
    private final Map<String, List<TestRecord<byte[], byte[]>>> read = new HashMap<>();

    Counting() {
        try {
            state = Files.createTempDirectory("counting");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties settings = new StreamsSettings(
                        Map.of("bootstrap.servers", "nowhere:9"),
                        state,
                        1,
                        Duration.ofMillis(100),
                        1,
                        meters,
                        Clock.systemUTC())
                .count(Edition.FIRST);
        // The driver commits after every record, which exactly-once on disk makes slow; the broker's own tests run it.
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
        settings.put(
                StreamsConfig.DSL_STORE_SUPPLIERS_CLASS_CONFIG,
                BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers.class);
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(settings)));
        driver = new TopologyTestDriver(
                StatisticsTopologies.count(builder, new Sources(codec), DAYS, 1, Outlets.PUBLISHED), settings);
    }

    Counting deliver(List<? extends Envelope<?>> messages) {
        messages.forEach(message -> deliver(codec.write(message)));
        return this;
    }

    /** A record as it stands in a topic, whatever it is. */
    void deliver(ProducerRecord<byte[], byte[]> record) {
        TestInputTopic<byte[], byte[]> topic =
                driver.createInputTopic(record.topic(), new ByteArraySerializer(), new ByteArraySerializer());
        topic.pipeInput(new TestRecord<>(record.key(), record.value(), record.headers(), record.timestamp()));
    }

    Map<DailyKey, Figures> daily() {
        return latest(StatisticsTopics.DAILY, DailyKey.class, Figures.class);
    }

    Map<MonthlyKey, Figures> monthly() {
        return latest(StatisticsTopics.MONTHLY, MonthlyKey.class, Figures.class);
    }

    Map<LiveKey, LiveFigures> live() {
        return latest(StatisticsTopics.LIVE, LiveKey.class, LiveFigures.class);
    }

    Figures total() {
        return daily().values().stream().reduce(Figures.NONE, Figures::plus);
    }

    List<TestRecord<byte[], byte[]>> deadLetters(String source) {
        return records(source + ".reporting.statistics.dlt");
    }

    /** Everything that was ever written there. */
    List<TestRecord<byte[], byte[]>> records(String topic) {
        List<TestRecord<byte[], byte[]>> records = read.computeIfAbsent(topic, name -> new ArrayList<>());
        if (driver.producedTopicNames().contains(topic)) {
            records.addAll(driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList());
        }
        return records;
    }

    private <K, V> Map<K, V> latest(String topic, Class<K> keys, Class<V> values) {
        Map<K, V> latest = new HashMap<>();
        for (TestRecord<byte[], byte[]> record : records(topic)) {
            K key = StatisticsJson.serde(keys).deserializer().deserialize(topic, record.key());
            V value = StatisticsJson.serde(values).deserializer().deserialize(topic, record.value());
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        }
        return latest;
    }

    @Override
    public void close() {
        driver.close();
        try {
            FileSystemUtils.deleteRecursively(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
