package forestall.dispatch.visit.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.visit.VisitState;
import forestall.events.ids.StationCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits to look at: a station's, and those that wait for a supervisor. */
@RestController
@RequestMapping("/v1")
class VisitQueueController {
    private static final Set<VisitState> OPEN =
            EnumSet.of(VisitState.UNROUTED, VisitState.NOTIFIED, VisitState.ACCEPTED, VisitState.ASSIGNED);

    private final VisitQueue queue;
    private final Directory directory;

    VisitQueueController(VisitQueue queue, Directory directory) {
        this.queue = queue;
        this.directory = directory;
    }

    /** Without a state, the open ones; with those that it handed on, to look at only. */
    @GetMapping("/stations/{code}/visits")
    VisitPage ofStation(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable VisitState state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        StationCode station = station(code);
        Desk desk = Desks.of(caller).at(station);
        Set<VisitState> states = state == null ? OPEN : EnumSet.of(state);
        VisitPage page = VisitPage.of((after, size) -> queue.of(station, states, after, size), cursor, limit, desk);
        if (page.items().isEmpty() && directory.station(station).isEmpty()) {
            throw Refusal.notFound(
                    "station-unknown", "expected a station of the directory, found '%s'".formatted(station));
        }
        return page;
    }

    /** Those that wait for a supervisor to choose a station: none is known, or the directory no longer has theirs. */
    @GetMapping("/visits/unrouted")
    VisitPage unrouted(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        return VisitPage.of(queue::unrouted, cursor, limit, Desks.of(caller));
    }

    /** Open ones that a station had nobody for. */
    @GetMapping("/shortfalls")
    VisitPage shortfalls(
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        return VisitPage.of(queue::shortOfOfficers, cursor, limit, Desks.of(caller));
    }

    private static StationCode station(String code) {
        try {
            return new StationCode(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("station-unknown", String.valueOf(e.getMessage()));
        }
    }
}
