package forestall.cases.identity.in;

import forestall.cases.identity.ChangedPeople;
import forestall.cases.identity.RecognisePeople;
import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks several times a second whether files wait to be looked at. Every instance may; what fails waits on and is tried again. */
@Component
final class RecognitionKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RecognitionKeeper.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final RecognisePeople people;
    private final ChangedPeople changes;
    private final Counter failures;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("recognition-keeper").factory());
    private volatile long waiting;
    private @Nullable ScheduledFuture<?> rounds;

    RecognitionKeeper(RecognisePeople people, ChangedPeople changes, MeterRegistry meters) {
        this.people = people;
        this.changes = changes;
        this.failures = meters.counter("forestall.recognition.failures");
        Gauge.builder("forestall.recognition.waiting", () -> waiting)
                .description("case files that may say something new about who is who")
                .register(meters);
    }

    @Override
    public synchronized void start() {
        rounds = timer.scheduleWithFixedDelay(this::look, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            boolean more;
            do {
                List<ChangedPeople.Mark> due = people.due();
                more = due.stream().filter(this::taken).count() > 0;
                waiting = changes.count();
            } while (more);
        } catch (RuntimeException e) {
            failed("Files", e);
        }
    }

    /** One that fails is in nobody's way. */
    private boolean taken(ChangedPeople.Mark mark) {
        try {
            people.take(mark);
            return true;
        } catch (RuntimeException e) {
            failed("File " + mark.file(), e);
            return false;
        }
    }

    private void failed(String what, RuntimeException e) {
        failures.increment();
        LOG.warn("{} to be looked at again after {}", what, Trouble.describe(e));
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.cancel(false);
            rounds = null;
        }
        timer.shutdown();
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
