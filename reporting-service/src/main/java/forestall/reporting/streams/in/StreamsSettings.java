package forestall.reporting.streams.in;

import forestall.reporting.streams.Edition;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;

/**
 * The settings of both clients, for a small machine and figures that appear within two seconds: each step of the count becomes visible
 * with a commit, and there are three.
 *
 * @param connection how every Kafka client of the service connects: bootstrap servers, security
 * @param replication of Streams' own topics; -1 as the broker does by default
 */
public record StreamsSettings(
        Map<String, Object> connection,
        Path state,
        int threads,
        Duration commitInterval,
        int replication,
        MeterRegistry meters,
        Clock clock) {

    private static final long CACHE_BYTES = 4L * 1024 * 1024;
    private static final long CACHE_BYTES_BESIDE = 64L * 1024 * 1024;
    private static final Duration COMMIT_BESIDE = Duration.ofSeconds(1);

    /** Of the count that everybody reads. */
    public Properties count(Edition edition) {
        Properties settings = common(edition.applicationId());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, replication);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, PuttingAside.class);
        settings.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PuttingAside.class);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        // A killed instance is replaced after ten seconds rather than 45, and its half-done transaction ends with it.
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 10_000);
        return settings;
    }

    /**
     * Of a count beside it: what it cannot count has been put aside already, and is not put aside once more. It has the whole history
     * before it and nobody waits for a single figure, so that many changes of a cell are written as one.
     */
    public Properties countBeside(Edition edition) {
        Properties settings = count(edition);
        settings.put(PuttingAside.PASS_OVER, true);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_BESIDE.toMillis());
        settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES_BESIDE);
        return settings;
    }

    public Properties view() {
        Properties settings = common(OwnTopics.VIEW);
        settings.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndContinueExceptionHandler.class);
        // Only what the count has committed; nothing here is transactional itself.
        settings.put(StreamsConfig.globalConsumerPrefix(ConsumerConfig.ISOLATION_LEVEL_CONFIG), "read_committed");
        return settings;
    }

    private Properties common(String applicationId) {
        Properties settings = new Properties();
        settings.putAll(connection);
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocksDb.class);
        settings.put(PuttingAside.METERS, meters);
        settings.put(PuttingAside.CLOCK, clock);
        return settings;
    }
}
