package forestall.reporting.live.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.chassis.trouble.Trouble;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.statistics.StatisticsTopics;
import forestall.reporting.live.LiveBoard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Every instance reads all published minutes of the last hour and those that follow, in no group: each has its own listeners. */
public final class LiveFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;
    private final Deserializer<LiveKey> keys;
    private final Deserializer<LiveFigures> figures;
    private final LiveBoard board;
    private final Clock clock;
    private volatile @Nullable Thread reader;

    /**
     * Reads nothing before it is started.
     *
     * @param settings of the broker's clients
     */
    public LiveFeed(
            Map<String, Object> settings,
            Deserializer<LiveKey> keys,
            Deserializer<LiveFigures> figures,
            LiveBoard board,
            Clock clock) {
        this.settings = new HashMap<>(settings);
        this.settings
                .keySet()
                .removeIf(key -> key.equals(ConsumerConfig.GROUP_ID_CONFIG) || key.endsWith("deserializer"));
        this.settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.keys = keys;
        this.figures = figures;
        this.board = board;
        this.clock = clock;
    }

    @Override
    public void start() {
        reader = Thread.ofPlatform().name("live-feed").daemon().start(this::read);
    }

    private void read() {
        while (isRunning()) {
            try (KafkaConsumer<String, byte[]> consumer =
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                follow(consumer);
            } catch (WakeupException | InterruptException ended) {
                return;
            } catch (KafkaException trouble) {
                LOG.warn("The live minutes cannot be read: {}", Trouble.describe(trouble));
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    /** Returns when the topic is not there yet. */
    private void follow(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(StatisticsTopics.LIVE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        long from = clock.instant().minus(MEMORY).toEpochMilli();
        Map<TopicPartition, Long> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, from));
        consumer.seekToEnd(partitions);
        for (Map.Entry<TopicPartition, @Nullable OffsetAndTimestamp> start :
                consumer.offsetsForTimes(wanted).entrySet()) {
            OffsetAndTimestamp offset = start.getValue();
            if (offset != null) {
                consumer.seek(start.getKey(), offset.offset());
            }
        }
        while (isRunning()) {
            for (ConsumerRecord<String, byte[]> minute : consumer.poll(PAUSE)) {
                take(minute);
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> minute) {
        if (minute.value() == null) {
            return;
        }
        Instant began =
                keys.deserialize(minute.topic(), minute.key().getBytes(UTF_8)).minute();
        board.put(began, figures.deserialize(minute.topic(), minute.value()), clock.instant());
    }

    @Override
    public void stop() {
        Thread running = reader;
        reader = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return reader != null;
    }
}
