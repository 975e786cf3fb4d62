package forestall.chassis.messaging;

import forestall.chassis.trouble.Trouble;
import java.time.Clock;
import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Goes back to the start of the batch and waits a little longer each time: nothing is skipped, nothing is put aside. */
final class RetryUntilWell implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RetryUntilWell.class);
    private static final int MOST_DOUBLINGS = 16;

    private final String group;
    private final SubscriberState state;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Clock clock;

    RetryUntilWell(String group, SubscriberState state, Duration firstPause, Duration longestPause, Clock clock) {
        this.group = group;
        this.state = state;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.clock = clock;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        SubscriberState.Retrying retrying = state.failed(clock.instant(), Trouble.describe(failure));
        records.partitions()
                .forEach(partition -> consumer.seek(
                        partition, records.records(partition).getFirst().offset()));
        Duration pause = pause(retrying.attempts());
        LOG.warn("{} tries {} records again in {}: {}", group, records.count(), pause, retrying.why());
        try {
            ListenerUtils.stoppableSleep(container, pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        LOG.warn("{} could not poll or commit and goes on: {}", group, Trouble.describe(failure));
    }

    private Duration pause(int attempts) {
        Duration doubled = firstPause.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
