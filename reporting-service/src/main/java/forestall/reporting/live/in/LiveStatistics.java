package forestall.reporting.live.in;

import forestall.chassis.live.LiveProperties;
import forestall.chassis.security.SignedIn;
import forestall.reporting.live.CountNow;
import forestall.reporting.live.LiveCounters;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The counters as they change, each time all of them; also when nothing changes, in intervals, so that both ends know the other is there. */
@RestController
class LiveStatistics implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStatistics.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long WITHOUT_LIMIT = 0;

    private final CountNow counters;
    private final LiveProperties properties;
    private final Set<Thread> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveStatistics(CountNow counters, LiveProperties properties) {
        this.counters = counters;
        this.properties = properties;
    }

    @GetMapping(path = "/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(SignedIn caller) {
        if (!running || listeners.size() >= properties.listeners()) {
            throw later();
        }
        // The first message is made here, so that a count that cannot answer yet is a 503 and no empty stream.
        LiveCounters first = counters.count();
        SseEmitter emitter = new SseEmitter(WITHOUT_LIMIT);
        long end = System.nanoTime() + caller.validFor().toNanos();
        Thread listener = Thread.ofVirtual().name("live").unstarted(() -> tell(emitter, first, end));
        listeners.add(listener);
        emitter.onCompletion(listener::interrupt);
        emitter.onError(gone -> listener.interrupt());
        listener.start();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private void tell(SseEmitter emitter, LiveCounters first, long end) {
        @Nullable LiveCounters told = null;
        LiveCounters current = first;
        long toldAt = System.nanoTime();
        try {
            while (running && System.nanoTime() < end) {
                boolean silentForLong =
                        System.nanoTime() - toldAt >= properties.heartbeat().toNanos();
                if (told == null || silentForLong || !current.saysTheSameAs(told)) {
                    emitter.send(SseEmitter.event()
                            .name("counters")
                            .id(current.now().toString())
                            .data(current, MediaType.APPLICATION_JSON));
                    told = current;
                    toldAt = System.nanoTime();
                }
                Thread.sleep(LOOK);
                current = counters.count();
            }
        } catch (IOException | IllegalStateException | ErrorResponseException e) {
            LOG.debug("A listener has gone, or the count has: {}", e.toString());
        } catch (InterruptedException e) {
            LOG.debug("A listener is sent away");
        } finally {
            listeners.remove(Thread.currentThread());
            emitter.complete();
        }
    }

    private static ErrorResponseException later() {
        ErrorResponseException later = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        later.setDetail("This instance cannot tell anybody more at the moment; come again");
        later.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return later;
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
