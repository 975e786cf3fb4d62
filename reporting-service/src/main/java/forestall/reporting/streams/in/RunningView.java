package forestall.reporting.streams.in;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsNotStartedException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** This instance's copy of what is published, until it gives up. A Kafka Streams client cannot be started twice. */
final class RunningView implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final OwnPosition position = new OwnPosition();
    private final KafkaStreams view;
    private volatile boolean complete;

    RunningView(Topology topology, StreamsSettings settings) {
        view = new KafkaStreams(topology, settings.view(), new CopyClients(position));
    }

    /** Returns when the copy holds everything that was published when it began. */
    void start() {
        view.start();
        complete = true;
    }

    boolean isBroken() {
        return GivingUp.isOver(view);
    }

    boolean isRunning() {
        return complete && view.state() == State.RUNNING;
    }

    State state() {
        return view.state();
    }

    boolean holds(Map<TopicPartition, Long> ends) {
        return position.holds(ends);
    }

    /**
     * One of the tables.
     *
     * @throws org.apache.kafka.streams.errors.InvalidStateStoreException while the copy is not complete; Kafka Streams itself would
     *     answer with the part that has been read in
     */
    <V> ReadOnlyKeyValueStore<String, V> store(String name) {
        if (!complete) {
            throw new StreamsNotStartedException("expected a complete copy of " + name + ", found one being read in");
        }
        return view.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore()));
    }

    @Override
    public void close() {
        view.close(LONGEST_CLOSE);
    }
}
