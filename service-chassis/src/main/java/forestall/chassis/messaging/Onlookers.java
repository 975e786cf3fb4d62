package forestall.chassis.messaging;

import forestall.chassis.trouble.Trouble;
import forestall.events.Event;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The watches of all onlookers. They begin before the web server, so that whoever connects misses nothing, and end after it. */
public final class Onlookers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Onlookers.class);
    private static final int BEFORE_THE_WEB_SERVER = DEFAULT_PHASE - 4096;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Map<String, Object> connection;
    private final List<Watch<?>> watches;
    private volatile boolean running;
    private List<Thread> threads = List.of();

    Onlookers(Map<String, Object> connection, EventCodec codec, List<Onlooker<?>> all) {
        this.connection = configuration(connection);
        this.watches =
                all.stream().<Watch<?>>map(onlooker -> watch(codec, onlooker)).toList();
    }

    private static <E extends Event> Watch<E> watch(EventCodec codec, Onlooker<E> onlooker) {
        return new Watch<>(codec, onlooker);
    }

    /** Whether every onlooker knows from where on it has seen everything; false until the broker and the topics are there. */
    public boolean areWatching() {
        return watches.stream().allMatch(Watch::hasBegun);
    }

    @Override
    public synchronized void start() {
        running = true;
        threads = watches.stream()
                .map(watch ->
                        Thread.ofVirtual().name("onlooker-" + watch.topic()).start(() -> keepWatching(watch)))
                .toList();
    }

    @Override
    public synchronized void stop() {
        running = false;
        watches.forEach(Watch::wakeUp);
        for (Thread thread : threads) {
            thread.interrupt();
            try {
                thread.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads = List.of();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_WEB_SERVER;
    }

    /** After any trouble it goes on from where it was. */
    private void keepWatching(Watch<?> watch) {
        while (running) {
            try (KafkaConsumer<byte[], byte[]> consumer =
                    new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                watch.over(consumer, () -> running);
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn("Looks at {} again in {}: {}", watch.topic(), PAUSE, Trouble.describe(e));
                }
            }
            pause();
        }
    }

    private void pause() {
        if (running) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Map<String, Object> configuration(Map<String, Object> connection) {
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.remove(ConsumerConfig.GROUP_ID_CONFIG);
        configuration.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        configuration.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        configuration.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A record that is gone meanwhile was a change all the same: whoever looks fetches what is there now.
        configuration.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        return configuration;
    }
}
