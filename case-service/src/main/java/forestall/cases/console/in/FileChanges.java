package forestall.cases.console.in;

import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.WatchFile;
import forestall.chassis.live.Listeners;
import forestall.chassis.security.SignedIn;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page that its file has changed. The page fetches it anew: what is in the file is not told here. */
@Hidden
@RestController
class FileChanges {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final WatchFile watch;
    private final Listeners listeners;

    FileChanges(WatchFile watch, Listeners listeners) {
        this.watch = watch;
        this.listeners = listeners;
    }

    @GetMapping(path = "/cases/{victimId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes(@PathVariable String victimId, SignedIn caller) {
        VictimId victim = Victims.of(victimId);
        watch.requireReadable(victim, Readers.of(caller, null));
        SseEmitter stream = listeners.open(caller.validFor(), listener -> tell(victim, listener));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    /** Each time the mark, changed or not: silence means that the connection is gone. */
    private void tell(VictimId victim, Listeners.Listener listener) throws IOException, InterruptedException {
        while (listener.left().isPositive()) {
            listener.send(SseEmitter.event()
                    .name("mark")
                    .data(Map.of("mark", watch.mark(victim)), MediaType.APPLICATION_JSON));
            Thread.sleep(PAUSE);
        }
    }
}
