package forestall.cases.follow.in;

import forestall.cases.follow.Look;
import forestall.cases.follow.MarkedFiles;
import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks several times a second whether files wait to be looked at. Every instance may; what fails waits on and is tried again. */
public final class Keeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(250);

    private final Look look;
    private final MarkedFiles marks;
    private final Counter failures;
    private final ScheduledExecutorService timer;
    private volatile boolean stopping;
    private volatile long waiting;
    private @Nullable ScheduledFuture<?> rounds;

    /**
     * A keeper that is not started yet.
     *
     * @param name in its metrics {@code forestall.<name>.waiting} and {@code forestall.<name>.failures}
     * @param waitFor what the files that wait may say
     */
    public Keeper(String name, String waitFor, Look look, MarkedFiles marks, MeterRegistry meters) {
        this.look = look;
        this.marks = marks;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name + "-keeper").factory());
        this.failures = meters.counter("forestall." + name + ".failures");
        Gauge.builder("forestall." + name + ".waiting", () -> waiting)
                .description("case files that " + waitFor)
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
                more = look.isMyTurn()
                        && marks.due().stream()
                                        .takeWhile(mark -> !stopping)
                                        .filter(this::taken)
                                        .count()
                                > 0;
                waiting = marks.count();
            } while (more && !stopping);
        } catch (RuntimeException e) {
            failed("Files", e);
        }
    }

    /** One that fails is in nobody's way. */
    private boolean taken(MarkedFiles.Mark mark) {
        try {
            look.at(mark.file());
            marks.done(mark);
            return true;
        } catch (RuntimeException e) {
            failed("File " + mark.file(), e);
            marks.failed(mark);
            return false;
        }
    }

    private void failed(String what, RuntimeException e) {
        failures.increment();
        LOG.warn("{} to be looked at again after {}", what, Trouble.describe(e));
    }

    /** Ends with the file that is looked at, and the turn with it. A file that takes too long is left to whoever has the turn next. */
    @Override
    public synchronized void stop() {
        stopping = true;
        if (rounds != null) {
            rounds.cancel(false);
            rounds = null;
            timer.execute(this::endTurn);
        }
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A file is still being looked at after {}", LAST_ROUND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void endTurn() {
        try {
            look.endTurn();
        } catch (RuntimeException e) {
            LOG.warn("The turn was not given back after {}", Trouble.describe(e));
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }
}
