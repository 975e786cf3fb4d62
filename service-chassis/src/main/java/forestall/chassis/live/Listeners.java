package forestall.chassis.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Whoever is told of something by this instance, as server-sent events. Each has a thread of its own, so that a slow one delays nobody.
 * They are the first to be sent away when the service ends, and whoever listens by a session is sent away when that ends.
 */
public final class Listeners implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private static final long WITHOUT_LIMIT = 0;

    private final LiveProperties properties;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Listeners(LiveProperties properties, MeterRegistry meters) {
        this.properties = properties;
        Gauge.builder("forestall.live.listeners", threads, Set::size)
                .description("who is being told of changes by this instance")
                .register(meters);
    }

    /** What one of them is told, from its first message to its last. */
    @FunctionalInterface
    public interface Telling {

        /** Returns, or fails, when there is nothing more to tell or nobody to tell it to. */
        void to(Listener listener) throws IOException, InterruptedException;
    }

    /** One of them, while its turn lasts. */
    public final class Listener {

        private final SseEmitter emitter;
        private final long end;
        private final Thread thread;
        private volatile boolean sentAway;

        private Listener(SseEmitter emitter, Duration longest, Telling telling, StreamsOfSession session) {
            this.emitter = emitter;
            this.end = System.nanoTime() + longest.toNanos();
            this.thread = Thread.ofVirtual().name("live").unstarted(() -> tell(telling, this, session));
        }

        public void send(SseEmitter.SseEventBuilder message) throws IOException {
            emitter.send(message);
        }

        /** For how long it may still be told; nothing once the service ends or it has been sent away. */
        public Duration left() {
            long left = running && !sentAway ? end - System.nanoTime() : 0;
            return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
        }

        /** An interruption alone can be lost in the middle of a message, where others catch it. */
        void sendAway() {
            sentAway = true;
            thread.interrupt();
        }
    }

    /** Whether one more can be told. */
    public boolean haveRoom() {
        return running && threads.size() < properties.listeners();
    }

    /**
     * Begins to tell one more, on behalf of the request that is being answered.
     *
     * @param longest when it ends at the latest, such as the life of a token
     */
    public SseEmitter open(Duration longest, Telling telling) {
        SseEmitter emitter = new SseEmitter(WITHOUT_LIMIT);
        StreamsOfSession session = StreamsOfSession.ofThisRequest();
        Listener listener = new Listener(emitter, longest, telling, session);
        threads.add(listener.thread);
        emitter.onCompletion(listener::sendAway);
        emitter.onError(gone -> listener.sendAway());
        session.began(listener);
        listener.thread.start();
        return emitter;
    }

    private void tell(Telling telling, Listener listener, StreamsOfSession session) {
        try {
            telling.to(listener);
        } catch (IOException | IllegalStateException | ErrorResponseException e) {
            LOG.debug("A listener has gone, or what it is told of: {}", e.toString());
        } catch (InterruptedException e) {
            LOG.debug("A listener is sent away");
        } finally {
            threads.remove(Thread.currentThread());
            session.ended(listener);
            complete(listener.emitter);
        }
    }

    /** The server may have found out first that nobody is there, and does not let an answer be completed then. */
    private static void complete(SseEmitter emitter) {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            LOG.debug("An answer is complete already: {}", gone.toString());
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
