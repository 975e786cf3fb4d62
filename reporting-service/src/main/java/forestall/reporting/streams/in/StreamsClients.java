package forestall.reporting.streams.in;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** One run of the count and of the view, until one of them gives up. A Kafka Streams client cannot be started twice. */
final class StreamsClients implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final KafkaStreams view;
    private final KafkaStreams count;
    private final KafkaStreamsMetrics metrics;

    StreamsClients(Topology count, Topology view, StreamsSettings settings, Clock clock) {
        this.view = new KafkaStreams(view, settings.view());
        this.count = new KafkaStreams(count, settings.count());
        this.count.setUncaughtExceptionHandler(new GivingUp(clock));
        this.metrics = new KafkaStreamsMetrics(this.count);
    }

    /** Returns when the view holds what was published when it began; the count goes on in its own threads. */
    void start(MeterRegistry meters) {
        metrics.bindTo(meters);
        view.start();
        count.start();
    }

    boolean isBroken() {
        return hasGivenUp(view) || hasGivenUp(count);
    }

    boolean isRunning() {
        return view.state() == State.RUNNING && count.state() == State.RUNNING;
    }

    String states() {
        return "count " + count.state() + ", view " + view.state();
    }

    <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        return view.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }

    private static boolean hasGivenUp(KafkaStreams client) {
        return client.state() == State.ERROR
                || client.state() == State.PENDING_ERROR
                || client.state() == State.NOT_RUNNING;
    }

    @Override
    public void close() {
        metrics.close();
        count.close(LONGEST_CLOSE);
        view.close(LONGEST_CLOSE);
    }
}
