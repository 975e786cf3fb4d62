package forestall.cases.console.in;

import forestall.cases.Victims;
import forestall.cases.casefile.WatchFile;
import forestall.cases.identity.WatchNotices;
import forestall.chassis.live.Listeners;
import forestall.chassis.live.LiveProperties;
import forestall.chassis.live.TooManyListeners;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells an open page that what it shows has changed. The page fetches it anew: what is in it is not told here. */
@Hidden
@RestController
class PageChanges {

    private final WatchFile watch;
    private final WatchNotices notices;
    private final SharedMarks marks;
    private final Listeners listeners;
    private final LiveProperties properties;

    PageChanges(
            WatchFile watch, WatchNotices notices, SharedMarks marks, Listeners listeners, LiveProperties properties) {
        this.watch = watch;
        this.notices = notices;
        this.marks = marks;
        this.listeners = listeners;
        this.properties = properties;
    }

    /** @param mark of the state that the page shows */
    @GetMapping(path = "/cases/{victimId}/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> ofFile(
            @PathVariable String victimId,
            @RequestParam(defaultValue = "") String mark,
            @ModelAttribute(binding = false) Browsing browsing) {
        VictimId victim = Victims.of(victimId);
        watch.requireReadable(victim, browsing.reader());
        return stream(shown -> marks.of("file " + victim, shown, () -> watch.mark(victim)), mark, browsing);
    }

    /** @param mark of the state that the page shows */
    @GetMapping(path = "/notices/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> ofNotices(
            @RequestParam(defaultValue = "") String mark, @ModelAttribute(binding = false) Browsing browsing) {
        return stream(shown -> marks.of("notices", shown, notices::mark), mark, browsing);
    }

    private ResponseEntity<SseEmitter> stream(UnaryOperator<String> latest, String shown, Browsing browsing) {
        if (!listeners.haveRoom()) {
            throw new TooManyListeners();
        }
        SseEmitter stream = listeners.open(browsing.caller().validFor(), listener -> tell(latest, shown, listener));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(stream);
    }

    /** A comment at once and in every silence: browsers do not see it, and connections need it. */
    private void tell(UnaryOperator<String> latest, String shown, Listeners.Listener listener)
            throws IOException, InterruptedException {
        String told = shown;
        long spoken = System.nanoTime() - properties.heartbeat().toNanos();
        while (listener.left().isPositive()) {
            String mark = latest.apply(told);
            if (!mark.equals(told)) {
                told = mark;
                spoken = System.nanoTime();
                listener.send(
                        SseEmitter.event().name("changed").data(Map.of("mark", mark), MediaType.APPLICATION_JSON));
            } else if (System.nanoTime() - spoken >= properties.heartbeat().toNanos()) {
                spoken = System.nanoTime();
                listener.send(SseEmitter.event().comment("still here"));
            }
            Thread.sleep(SharedMarks.PAUSE);
        }
    }
}
