package forestall.reporting.live.in;

import forestall.chassis.live.Listeners;
import forestall.chassis.live.Listeners.Listener;
import forestall.chassis.live.LiveProperties;
import forestall.chassis.security.SignedIn;
import forestall.reporting.live.CountNow;
import forestall.reporting.live.LiveCounters;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
class LiveStatistics {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final CountNow counters;
    private final LiveProperties properties;
    private final Listeners listeners;

    LiveStatistics(CountNow counters, LiveProperties properties, Listeners listeners) {
        this.counters = counters;
        this.properties = properties;
        this.listeners = listeners;
    }

    @GetMapping(path = "/v1/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(SignedIn caller) {
        if (!listeners.haveRoom()) {
            throw later();
        }
        // The first message is made here, so that a count that cannot answer yet is a 503 and no empty stream.
        LiveCounters first = counters.count();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(listeners.open(caller.validFor(), listener -> tell(listener, first)));
    }

    private void tell(Listener listener, LiveCounters first) throws IOException, InterruptedException {
        @Nullable LiveCounters told = null;
        LiveCounters current = first;
        long toldAt = System.nanoTime();
        while (listener.left().isPositive()) {
            boolean silentForLong =
                    System.nanoTime() - toldAt >= properties.heartbeat().toNanos();
            if (told == null || silentForLong || !current.saysTheSameAs(told)) {
                listener.send(SseEmitter.event()
                        .name("counters")
                        .id(current.now().toString())
                        .data(current, MediaType.APPLICATION_JSON));
                told = current;
                toldAt = System.nanoTime();
            }
            Thread.sleep(LOOK);
            current = counters.count();
        }
    }

    private static ErrorResponseException later() {
        ErrorResponseException later = new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        later.setDetail("This instance cannot tell anybody more at the moment; come again");
        later.getHeaders().set(HttpHeaders.RETRY_AFTER, "5");
        return later;
    }
}
