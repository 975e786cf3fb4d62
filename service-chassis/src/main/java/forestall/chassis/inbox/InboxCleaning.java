package forestall.chassis.inbox;

import forestall.chassis.trouble.Trouble;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Forgets old inbox rows, a few thousand at a time, so that no lock is held for long. */
final class InboxCleaning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(InboxCleaning.class);
    private static final int AT_A_TIME = 5_000;

    private final Inbox inbox;
    private final InboxProperties properties;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("inbox-cleaning").factory());
    private @Nullable ScheduledFuture<?> cleaning;

    InboxCleaning(Inbox inbox, InboxProperties properties, Clock clock) {
        this.inbox = inbox;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void start() {
        long interval = properties.cleaningInterval().toMillis();
        cleaning = timer.scheduleWithFixedDelay(this::clean, interval, interval, TimeUnit.MILLISECONDS);
    }

    void clean() {
        try {
            int forgotten;
            do {
                forgotten = inbox.forget(clock.instant().minus(properties.retention()), AT_A_TIME);
            } while (forgotten == AT_A_TIME && isRunning());
        } catch (RuntimeException e) {
            LOG.warn("The inbox could not be cleaned and will be at the next turn: {}", Trouble.describe(e));
        }
    }

    @Override
    public void stop() {
        if (cleaning != null) {
            cleaning.cancel(false);
            cleaning = null;
        }
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return cleaning != null;
    }
}
