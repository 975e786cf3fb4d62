package forestall.reporting.streams.in;

import forestall.reporting.streams.Edition;
import forestall.reporting.streams.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** Reads how the editions stand. By one thread. */
public final class Standings implements AutoCloseable {

    /**
     * A pause that nobody ends, because the recount was killed, ends by itself. Longer than the broker lets the transaction live that
     * takes over: {@link #LONGEST_TAKING_OVER} and ten seconds until the broker looks.
     */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** After this the broker undoes a taking over that is not committed. */
    public static final Duration LONGEST_TAKING_OVER = Duration.ofMinutes(1);

    /** By how much clocks may differ; only a service that starts after a recount was killed depends on it. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final TopicPartition ONLY = new TopicPartition(Standing.TOPIC, 0);
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final KafkaConsumer<String, String> consumer;
    private final Clock clock;
    private Edition inForce = Edition.FIRST;
    private @Nullable Instant pauseSeen;

    /** @param connection how every Kafka client of the service connects */
    public Standings(Map<String, Object> connection, Clock clock) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        this.clock = clock;
        consumer.assign(List.of(ONLY));
        consumer.seekToBeginning(List.of(ONLY));
    }

    /**
     * How they stand now. The topic has to be there.
     *
     * @throws TimeoutException when the broker does not answer
     */
    public Standing now() {
        long end = consumer.endOffsets(List.of(ONLY), ANSWER).getOrDefault(ONLY, 0L);
        Instant until = clock.instant().plus(ANSWER);
        while (consumer.position(ONLY, ANSWER) < end) {
            consumer.poll(Duration.ofMillis(100)).forEach(this::take);
            if (clock.instant().isAfter(until)) {
                throw new TimeoutException("expected how the editions stand, found no answer in time");
            }
        }
        Instant seen = pauseSeen;
        return new Standing(inForce, seen != null && clock.instant().isBefore(seen.plus(LONGEST_PAUSE)));
    }

    private void take(ConsumerRecord<String, String> record) {
        @Nullable String value = record.value();
        if (record.key().equals(Standing.IN_FORCE)) {
            inForce = value == null ? Edition.FIRST : new Edition(Integer.parseInt(value));
        } else if (record.key().equals(Standing.PAUSE)) {
            Instant written = Instant.ofEpochMilli(record.timestamp());
            boolean left = written.isBefore(clock.instant().minus(LONGEST_PAUSE).minus(CLOCKS));
            pauseSeen = value == null || left ? null : clock.instant();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
