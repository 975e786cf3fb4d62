package forestall.dispatch.changes.in;

import static forestall.dispatch.changes.TouchedQueues.CALLS;
import static forestall.dispatch.changes.TouchedQueues.SUPERVISOR;

import forestall.chassis.live.ChangeStreams;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.changes.TouchedQueues;
import forestall.events.ids.StationCode;
import java.time.Duration;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What changed, as it changes. */
@RestController
class ChangesController {

    private final ChangeStreams streams;

    ChangesController(ChangeStreams streams) {
        this.streams = streams;
    }

    /** Each listener hears of the queues that it may fetch, and until its token ends. */
    @GetMapping(path = "/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId, SignedIn caller) {
        Duration life = caller.validFor();
        SseEmitter stream = caller.is("supervisor")
                ? streams.open(Set.of(CALLS, SUPERVISOR), queue -> true, lastEventId, life)
                : caller.is("operator")
                        ? only(CALLS, lastEventId, life)
                        : only(TouchedQueues.visitsOf(station(caller)), lastEventId, life);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    private SseEmitter only(String queue, @Nullable String lastEventId, Duration life) {
        Predicate<String> own = queue::equals;
        return streams.open(Set.of(queue), own, lastEventId, life);
    }

    private static StationCode station(SignedIn caller) {
        String station = caller.station();
        if (station == null) {
            throw Refusal.notFound(
                    "no-station",
                    "expected a caller who belongs to a station, found a token without the claim station");
        }
        return new StationCode(station);
    }
}
