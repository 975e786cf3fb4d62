package forestall.chassis.outbox;

import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * Carries rows of the outbox to Kafka. One process of the service owns the outbox, by a lock of its database session; the others ask
 * for it now and then. Each batch is sent at once, awaited whole, and deleted. A crash between acknowledgement and deletion sends a
 * batch twice, which every consumer's inbox expects; nothing is ever skipped.
 */
final class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final JdbcConnectionDetails database;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final OutboxProperties properties;
    private final Counter relayed;
    private final Counter errors;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread thread;

    Relay(
            JdbcConnectionDetails database,
            Supplier<Producer<byte[], byte[]>> producers,
            OutboxProperties properties,
            MeterRegistry meters) {
        this.database = database;
        this.producers = producers;
        this.properties = properties;
        this.relayed = meters.counter("forestall.outbox.relayed");
        this.errors = meters.counter("forestall.outbox.errors");
    }

    private void relayUntilStopped() {
        try {
            while (running) {
                relayWithOneSession();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void relayWithOneSession() throws InterruptedException {
        try (Session session = Session.open(database)) {
            while (running && !session.becomesOwner()) {
                pause(properties.poll());
            }
            if (running) {
                session.listen();
                relayAsOwner(session);
            }
        } catch (SQLException | RuntimeException e) {
            errors.increment();
            LOG.warn("The relay starts over in {}: {}", properties.retry(), Trouble.describe(e));
            pause(properties.retry());
        }
    }

    private void relayAsOwner(Session session) throws SQLException, InterruptedException {
        LOG.info("Owns the outbox now");
        Producer<byte[], byte[]> producer = producers.get();
        try {
            while (running) {
                List<Parcel> parcels = session.oldest(properties.batchSize());
                if (parcels.isEmpty()) {
                    session.await(properties.poll());
                } else {
                    ship(session, producer, parcels);
                }
            }
        } finally {
            // At once: what an owner that lost its session still had under way must not overtake the next owner.
            producer.close(Duration.ZERO);
        }
    }

    private void ship(Session session, Producer<byte[], byte[]> producer, List<Parcel> parcels)
            throws SQLException, InterruptedException {
        Shipment shipment = Shipment.send(producer, parcels);
        shipment.awaitWhile(session, properties.poll());
        List<Parcel> delivered = shipment.delivered();
        session.delete(delivered);
        relayed.increment(delivered.size());
        Throwable failure = shipment.failure();
        if (failure != null) {
            throw failure instanceof KafkaException kafka ? kafka : new KafkaException(failure);
        }
    }

    private void pause(Duration time) throws InterruptedException {
        if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("Stopped while pausing");
        }
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::relayUntilStopped);
    }

    /** What is not relayed yet stays in the outbox, for another process or the next start. */
    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        Thread relaying = thread;
        if (relaying == null) {
            return;
        }
        try {
            if (!relaying.join(properties.poll().plusSeconds(1))) {
                relaying.interrupt();
                relaying.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
