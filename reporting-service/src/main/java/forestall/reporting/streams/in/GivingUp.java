package forestall.reporting.streams.in;

import forestall.chassis.trouble.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that dies is replaced, and what it did since its last commit is done again. When they die one after the other, or a source
 * topic is gone, the client stops, and the keeper starts another one when that makes sense.
 */
final class GivingUp implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(GivingUp.class);
    private static final int REPLACEMENTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);

    private final Clock clock;
    private final Deque<Instant> deaths = new ArrayDeque<>();

    GivingUp(Clock clock) {
        this.clock = clock;
    }

    /** Whether a client has given up, or was told to stop: it counts and reads no more. */
    static boolean isOver(KafkaStreams client) {
        return switch (client.state()) {
            case ERROR, PENDING_ERROR, NOT_RUNNING -> true;
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN -> false;
        };
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable why) {
        LOG.error("A thread of the count died: {}", Trouble.describe(why), why);
        Instant now = clock.instant();
        deaths.addLast(now);
        deaths.removeIf(death -> death.isBefore(now.minus(WITHIN)));
        boolean pointless = why instanceof MissingSourceTopicException || deaths.size() > REPLACEMENTS;
        return pointless ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT : StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
