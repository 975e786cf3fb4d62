package forestall.cases.similar.in;

import forestall.cases.similar.KeepIndex;
import forestall.chassis.messaging.Onlookers;
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
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Makes the index at the start, once this instance hears of all changes, and again whenever it was lost or somebody asks; reads several
 * times a second what was heard of. What fails is tried again.
 */
@Component
final class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final Duration POLL = Duration.ofMillis(250);

    private final KeepIndex index;
    private final BooleanSupplier watching;
    private final Counter failures;
    private final ScheduledExecutorService follower = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("index-follower").factory());
    private final ScheduledExecutorService maker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-maker").factory());
    private volatile boolean asked = true;
    private volatile boolean running;
    private List<ScheduledFuture<?>> rounds = List.of();

    @Autowired
    IndexKeeper(KeepIndex index, Onlookers onlookers, MeterRegistry meters) {
        this(index, onlookers::areWatching, meters);
    }

    /**
     * @param watching whether this instance hears of all changes
     */
    IndexKeeper(KeepIndex index, BooleanSupplier watching, MeterRegistry meters) {
        this.index = index;
        this.watching = watching;
        this.failures = meters.counter("forestall.index.failures");
        Gauge.builder("forestall.index.waiting", index::waiting)
                .description("case files that are to be read into this instance's index")
                .register(meters);
        Gauge.builder("forestall.index.files", () -> index.state().indexed())
                .description("case files in this instance's index")
                .register(meters);
        Gauge.builder("forestall.index.complete", () -> index.state().complete() ? 1 : 0)
                .description("1 while this instance's index holds all case files")
                .register(meters);
    }

    /** A new index is begun within a moment. */
    void renewSoon() {
        asked = true;
    }

    @Override
    public synchronized void start() {
        running = true;
        rounds = List.of(
                follower.scheduleWithFixedDelay(this::follow, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS),
                maker.scheduleWithFixedDelay(this::make, 0, POLL.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whatever happens: a schedule that throws is never run again. */
    private void follow() {
        try {
            index.follow();
        } catch (Throwable e) {
            failed("Files are to be read into the index again", e);
        }
    }

    /** Not before this instance hears of changes: one between the reading of its file and the hearing would be missed. */
    private void make() {
        try {
            if (!watching.getAsBoolean() || !(asked || index.isToBeMade())) {
                return;
            }
            asked = false;
            long begun = System.nanoTime();
            index.renew();
            LOG.info(
                    "The index holds {} files, made in {} s",
                    index.state().indexed(),
                    Duration.ofNanos(System.nanoTime() - begun).toSeconds());
        } catch (Throwable e) {
            asked = true;
            failed("The index is to be made again", e);
        }
    }

    private void failed(String what, Throwable e) {
        if (running) {
            failures.increment();
            LOG.warn("{} after {}", what, Trouble.describe(e));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        rounds.forEach(round -> round.cancel(true));
        follower.shutdownNow();
        maker.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
