package forestall.chassis.messaging;

import forestall.chassis.trouble.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that reads what is committed in no group, for this instance alone, and begins again after any trouble until it is stopped. It
 * is woken and never interrupted: an interrupted consumer cannot say goodbye to the broker.
 */
public final class LoneReader {

    private static final Logger LOG = LoggerFactory.getLogger(LoneReader.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final String name;
    private final Map<String, Object> settings;
    private final Reading reading;
    private @Nullable Run present;

    /** What it does with a consumer that nothing is assigned to yet. */
    @FunctionalInterface
    public interface Reading {

        /** Returns when it is not to go on. When it returns before, because there is nothing to read yet, it is asked again after a second. */
        void with(Consumer<byte[], byte[]> consumer, BooleanSupplier goesOn);
    }

    /**
     * Reads nothing before it is started.
     *
     * @param name of the thread
     * @param connection how every Kafka client of the service connects
     */
    public LoneReader(String name, Map<String, Object> connection, Reading reading) {
        this.name = name;
        this.reading = reading;
        this.settings = new HashMap<>(connection);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    }

    /** Can be stopped and started again. */
    public synchronized void start() {
        Run fresh = new Run();
        present = fresh;
        fresh.thread.start();
    }

    /** Returns when the consumer is closed, or after five seconds. */
    public synchronized void stop() {
        Run run = present;
        present = null;
        if (run != null) {
            run.end();
        }
    }

    /** From one start to the next stop. */
    private final class Run {

        private final Thread thread = Thread.ofVirtual().name(name).unstarted(this::goOn);
        private final CountDownLatch over = new CountDownLatch(1);
        private @Nullable Consumer<byte[], byte[]> awake;

        private void goOn() {
            while (isWanted()) {
                try (KafkaConsumer<byte[], byte[]> consumer =
                        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                    read(consumer);
                } catch (WakeupException e) {
                    LOG.debug("{} ends", name);
                } catch (RuntimeException e) {
                    if (isWanted()) {
                        LOG.warn("{} begins again in {}: {}", name, PAUSE, Trouble.describe(e));
                    }
                }
                pause();
            }
        }

        /** Who wakes a consumer must not find it closed already. */
        private void read(Consumer<byte[], byte[]> consumer) {
            hold(consumer);
            try {
                reading.with(consumer, this::isWanted);
            } finally {
                hold(null);
            }
        }

        private synchronized void hold(@Nullable Consumer<byte[], byte[]> consumer) {
            awake = consumer;
        }

        private synchronized void wake() {
            Consumer<byte[], byte[]> consumer = awake;
            if (consumer != null) {
                consumer.wakeup();
            }
        }

        private boolean isWanted() {
            return over.getCount() > 0;
        }

        private void end() {
            over.countDown();
            wake();
            try {
                if (!thread.join(LONGEST_STOP)) {
                    LOG.warn("{} does not end", name);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void pause() {
            try {
                var _ = over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
