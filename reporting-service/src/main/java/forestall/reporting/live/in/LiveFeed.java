package forestall.reporting.live.in;

import forestall.chassis.messaging.LoneReader;
import forestall.events.statistics.LiveFigures;
import forestall.events.statistics.LiveKey;
import forestall.events.statistics.StatisticsTopics;
import forestall.reporting.live.LiveBoard;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Every instance reads all published minutes of the last hour and those that follow, in no group: each has its own listeners. */
public final class LiveFeed implements SmartLifecycle {

    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Deserializer<LiveKey> keys;
    private final Deserializer<LiveFigures> figures;
    private final LiveBoard board;
    private final Clock clock;
    private final LoneReader reader;
    private volatile boolean running;

    /**
     * Reads nothing before it is started.
     *
     * @param connection of the broker's clients
     */
    public LiveFeed(
            Map<String, Object> connection,
            Deserializer<LiveKey> keys,
            Deserializer<LiveFigures> figures,
            LiveBoard board,
            Clock clock) {
        this.keys = keys;
        this.figures = figures;
        this.board = board;
        this.clock = clock;
        this.reader = new LoneReader("live-feed", connection, this::follow);
    }

    /** Returns when the topic is not there yet. */
    private void follow(Consumer<byte[], byte[]> consumer, BooleanSupplier goesOn) {
        List<TopicPartition> partitions = consumer.partitionsFor(StatisticsTopics.LIVE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            return;
        }
        consumer.assign(partitions);
        startAnHourAgo(consumer, partitions);
        while (goesOn.getAsBoolean()) {
            for (ConsumerRecord<byte[], byte[]> minute : consumer.poll(POLL)) {
                take(minute);
            }
        }
    }

    private void startAnHourAgo(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
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
    }

    private void take(ConsumerRecord<byte[], byte[]> minute) {
        if (minute.value() != null) {
            board.put(
                    keys.deserialize(minute.topic(), minute.key()).minute(),
                    figures.deserialize(minute.topic(), minute.value()),
                    clock.instant());
        }
    }

    @Override
    public void start() {
        running = true;
        reader.start();
    }

    @Override
    public void stop() {
        running = false;
        reader.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
