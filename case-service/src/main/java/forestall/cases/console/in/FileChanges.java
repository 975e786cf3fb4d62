package forestall.cases.console.in;

import forestall.cases.Readers;
import forestall.cases.Victims;
import forestall.cases.casefile.WatchFile;
import forestall.chassis.live.Listeners;
import forestall.chassis.live.LiveProperties;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page that its file has changed. The page fetches it anew: what is in the file is not told here. */
@Hidden
@RestController
class FileChanges {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final WatchFile watch;
    private final Listeners listeners;
    private final LiveProperties properties;

    FileChanges(WatchFile watch, Listeners listeners, LiveProperties properties) {
        this.watch = watch;
        this.listeners = listeners;
        this.properties = properties;
    }

    /** @param mark of the state that the page shows */
    @GetMapping(path = "/cases/{victimId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> changes(
            @PathVariable String victimId, @RequestParam(defaultValue = "") String mark, SignedIn caller) {
        VictimId victim = Victims.of(victimId);
        watch.requireReadable(victim, Readers.of(caller, null));
        SseEmitter stream = listeners.open(caller.validFor(), listener -> tell(victim, mark, listener));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    /** A comment at once and in every silence: browsers do not see it, and connections need it. */
    private void tell(VictimId victim, String shown, Listeners.Listener listener)
            throws IOException, InterruptedException {
        String told = shown;
        long spoken = System.nanoTime() - properties.heartbeat().toNanos();
        while (listener.left().isPositive()) {
            String mark = watch.mark(victim);
            if (!mark.equals(told)) {
                told = mark;
                spoken = System.nanoTime();
                listener.send(
                        SseEmitter.event().name("changed").data(Map.of("mark", mark), MediaType.APPLICATION_JSON));
            } else if (System.nanoTime() - spoken >= properties.heartbeat().toNanos()) {
                spoken = System.nanoTime();
                listener.send(SseEmitter.event().comment("still here"));
            }
            Thread.sleep(PAUSE);
        }
    }
}
