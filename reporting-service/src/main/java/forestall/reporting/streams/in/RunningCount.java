package forestall.reporting.streams.in;

import forestall.reporting.streams.Edition;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;

/** One run of the count of an edition, until it gives up or is told to stop. A Kafka Streams client cannot be started twice. */
public final class RunningCount implements AutoCloseable {

    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private final Edition edition;
    private final KafkaStreams count;
    private final KafkaStreamsMetrics metrics;

    public RunningCount(Edition edition, Topology topology, Properties settings, Clock clock) {
        this.edition = edition;
        this.count = new KafkaStreams(topology, settings);
        this.count.setUncaughtExceptionHandler(new GivingUp(clock));
        this.metrics = new KafkaStreamsMetrics(this.count);
    }

    /** Returns at once; the count goes on in its own threads. */
    public void start(MeterRegistry meters) {
        metrics.bindTo(meters);
        count.start();
    }

    Edition edition() {
        return edition;
    }

    public boolean isBroken() {
        return GivingUp.isOver(count);
    }

    public boolean isRunning() {
        return count.state() == State.RUNNING;
    }

    State state() {
        return count.state();
    }

    /** Like closing, and tells the group, so that it is known at once that nobody counts here any more. */
    public void leave() {
        metrics.close();
        count.close(
                CloseOptions.timeout(LONGEST_CLOSE).withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
    }

    /** Commits what is counted, and leaves the rest to the next run. */
    @Override
    public void close() {
        metrics.close();
        count.close(LONGEST_CLOSE);
    }
}
