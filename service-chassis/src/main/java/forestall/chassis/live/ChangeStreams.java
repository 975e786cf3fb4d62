package forestall.chassis.live;

import forestall.chassis.live.ChangeBoard.News;
import forestall.chassis.messaging.Onlookers;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The listeners of one instance, as server-sent events. Each has a thread of its own, so that a slow one delays nobody; whoever is slow is
 * told the latest version of each queue and not every one before. They are the first to be sent away when the service ends.
 */
public final class ChangeStreams implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStreams.class);
    private static final long WITHOUT_LIMIT = 0;

    private final ChangeBoard board;
    private final Onlookers onlookers;
    private final LiveProperties properties;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    ChangeStreams(ChangeBoard board, Onlookers onlookers, LiveProperties properties, MeterRegistry meters) {
        this.board = board;
        this.onlookers = onlookers;
        this.properties = properties;
        Gauge.builder("forestall.live.listeners", listeners, Set::size)
                .description("who is being told of changes by this instance")
                .register(meters);
    }

    /** One message: fetch this queue unless you have that version. */
    record Changed(String queue, long version) {}

    /**
     * Begins to tell.
     *
     * @param always queues that are told of at once, changed or not, so that whoever connects fetches them
     * @param visible which queues this listener may hear of
     * @param lastEventId what a browser sends when it reconnects
     * @param longest when it ends at the latest, such as the life of a token
     * @throws TooManyListeners when this instance has enough of them, or sees nothing yet
     */
    public SseEmitter open(
            Set<String> always, Predicate<String> visible, @Nullable String lastEventId, Duration longest) {
        if (!running || !onlookers.areWatching() || listeners.size() >= properties.listeners()) {
            throw new TooManyListeners();
        }
        SseEmitter emitter = new SseEmitter(WITHOUT_LIMIT);
        News first = board.begin(Mark.read(lastEventId).orElse(null), always, visible);
        Thread listener = Thread.ofVirtual()
                .name("live")
                .unstarted(() -> tell(emitter, first, visible, System.nanoTime() + longest.toNanos()));
        listeners.add(listener);
        emitter.onCompletion(listener::interrupt);
        emitter.onError(gone -> listener.interrupt());
        listener.start();
        return emitter;
    }

    private void tell(SseEmitter emitter, News first, Predicate<String> visible, long end) {
        try {
            send(emitter, first);
            Mark seen = first.mark();
            for (long left = end - System.nanoTime(); running && left > 0; left = end - System.nanoTime()) {
                Thread.sleep(properties.pause());
                Duration wait =
                        Duration.ofNanos(Math.min(left, properties.heartbeat().toNanos()));
                News news = board.await(seen, visible, wait);
                send(emitter, news);
                seen = news.mark();
            }
        } catch (IOException | IllegalStateException e) {
            LOG.debug("A listener has gone: {}", e.toString());
        } catch (InterruptedException e) {
            LOG.debug("A listener is sent away");
        } finally {
            listeners.remove(Thread.currentThread());
            emitter.complete();
        }
    }

    /** No news is a comment, which clients do not see and connections need. */
    private static void send(SseEmitter emitter, News news) throws IOException {
        if (news.versions().isEmpty()) {
            emitter.send(SseEmitter.event().comment("still here"));
            return;
        }
        for (Map.Entry<String, Long> queue : news.versions().entrySet()) {
            emitter.send(SseEmitter.event()
                    .name("changed")
                    .id(news.mark().written())
                    .data(new Changed(queue.getKey(), queue.getValue()), MediaType.APPLICATION_JSON));
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        listeners.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
