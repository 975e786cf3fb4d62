package forestall.dispatch.visit.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.visit.AcceptVisit;
import forestall.dispatch.visit.AssignOfficers;
import forestall.dispatch.visit.CompleteVisit;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.visit.VisitState;
import forestall.events.facts.Lists;
import forestall.events.facts.NextStep;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stations do with their visits. */
@RestController
@RequestMapping("/v1")
class VisitController {
    private static final Set<VisitState> OPEN =
            EnumSet.of(VisitState.NOTIFIED, VisitState.ACCEPTED, VisitState.ASSIGNED);

    private final VisitQueue queue;
    private final AcceptVisit accept;
    private final AssignOfficers assign;
    private final CompleteVisit complete;
    private final Interventions interventions;
    private final Clock clock;

    VisitController(
            VisitQueue queue,
            AcceptVisit accept,
            AssignOfficers assign,
            CompleteVisit complete,
            Interventions interventions,
            Clock clock) {
        this.queue = queue;
        this.accept = accept;
        this.assign = assign;
        this.complete = complete;
        this.interventions = interventions;
        this.clock = clock;
    }

    record VisitList(List<VisitView> items, @Nullable UUID next) {}

    record AssignRequest(List<OfficerId> officerIds) {
        AssignRequest {
            officerIds = Lists.copyOrEmpty(officerIds);
        }
    }

    /** Without a state, the open ones. */
    @GetMapping("/stations/{code}/visits")
    VisitList ofStation(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable VisitState state,
            @RequestParam(required = false) @Nullable UUID cursor,
            @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        StationCode station = station(code);
        Desks.at(station, caller);
        return page(station, state == null ? OPEN : EnumSet.of(state), cursor, limit);
    }

    /** Those that wait for a supervisor to choose a station. */
    @GetMapping("/visits/unrouted")
    VisitList unrouted(
            @RequestParam(required = false) @Nullable UUID cursor, @RequestParam(defaultValue = "50") int limit) {
        return page(null, EnumSet.of(VisitState.UNROUTED), cursor, limit);
    }

    @PostMapping("/visits/{id}/accept")
    ResponseEntity<VisitView> accept(
            @PathVariable UUID id, @RequestHeader("If-Match") IfMatch expected, SignedIn caller) {
        return answer(accept.by(Desks.of(caller), new VisitId(id), expected.version()), null);
    }

    @PostMapping("/visits/{id}/assign")
    ResponseEntity<VisitView> assign(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody AssignRequest request,
            SignedIn caller) {
        return answer(assign.to(request.officerIds(), Desks.of(caller), new VisitId(id), expected.version()), null);
    }

    @PostMapping("/visits/{id}/outcome")
    ResponseEntity<VisitView> outcome(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody VisitOutcomeRequest request,
            SignedIn caller) {
        CompleteVisit.Completed completed =
                complete.with(request.report(clock.instant()), Desks.of(caller), new VisitId(id), expected.version());
        return answer(completed.visit(), completed.next());
    }

    private VisitList page(@Nullable StationCode station, Set<VisitState> states, @Nullable UUID cursor, int limit) {
        int size = Math.clamp(limit, 1, 200);
        List<VisitView> items = queue.of(station, states, cursor == null ? null : new VisitId(cursor), size).stream()
                .map(place -> VisitView.of(place.visit(), place.intervention(), null))
                .toList();
        return new VisitList(
                items, items.size() < size ? null : items.getLast().visitId().value());
    }

    private ResponseEntity<VisitView> answer(Visit visit, @Nullable NextStep next) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(visit.version()))
                .body(VisitView.of(
                        visit, interventions.find(visit.intervention()).orElseThrow(), next));
    }

    private static StationCode station(String code) {
        try {
            return new StationCode(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("station-unknown", String.valueOf(e.getMessage()));
        }
    }
}
