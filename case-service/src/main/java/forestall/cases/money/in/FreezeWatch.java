package forestall.cases.money.in;

import forestall.cases.money.RemindOfFreezes;
import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.Counter;
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

/** Looks every so often whether somebody has to be reminded that a freeze ends. */
public final class FreezeWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeWatch.class);

    private final RemindOfFreezes remind;
    private final Duration interval;
    private final Counter reminded;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("freeze-watch").factory());
    private @Nullable ScheduledFuture<?> watching;

    public FreezeWatch(RemindOfFreezes remind, Duration interval, MeterRegistry meters) {
        this.remind = remind;
        this.interval = interval;
        this.reminded = meters.counter("forestall.freezes.reminded");
    }

    @Override
    public void start() {
        watching = timer.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            reminded.increment(remind.remind());
        } catch (RuntimeException e) {
            LOG.warn("Freezes could not be looked at and will be at the next turn: {}", Trouble.describe(e));
        }
    }

    @Override
    public void stop() {
        if (watching != null) {
            watching.cancel(false);
            watching = null;
        }
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
