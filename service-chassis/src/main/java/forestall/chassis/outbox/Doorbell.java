package forestall.chassis.outbox;

import forestall.chassis.trouble.Trouble;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Wakes the relay, wherever it runs, with a NOTIFY after the commit: inside the transaction it would make commits wait for each other.
 * What commits while one notification is under way shares the next. A lost ring costs a second, until the relay looks by itself.
 */
final class Doorbell implements SmartLifecycle {

    static final String CHANNEL = "forestall_outbox";

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final JdbcOperations jdbc;
    private final Semaphore rings = new Semaphore(0);
    private volatile boolean running;

    Doorbell(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Once per transaction, however many events it announces. */
    void ringAfterCommit() {
        boolean arranged =
                TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Ring.class::isInstance);
        if (!arranged) {
            TransactionSynchronizationManager.registerSynchronization(new Ring());
        }
    }

    private final class Ring implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            rings.release();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("outbox-doorbell").start(this::ringWhileRunning);
    }

    private void ringWhileRunning() {
        try {
            while (running) {
                if (rings.tryAcquire(1, TimeUnit.SECONDS)) {
                    rings.drainPermits();
                    ring();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ring() {
        try {
            jdbc.execute("notify " + CHANNEL);
        } catch (DataAccessException e) {
            LOG.debug("The relay could not be woken and will look by itself: {}", Trouble.describe(e));
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
