package forestall.dispatch.visit.in;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.visit.AcceptVisit;
import forestall.dispatch.visit.AssignOfficers;
import forestall.dispatch.visit.CompleteVisit;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.PassOnVisit;
import forestall.dispatch.visit.ReportArrival;
import forestall.dispatch.visit.StandDownVisits;
import forestall.dispatch.visit.Visit;
import forestall.events.facts.Lists;
import forestall.events.ids.OfficerId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Shortfall;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stations do with their visits. */
@RestController
@RequestMapping("/v1/visits/{id}")
class VisitController {
    private final AcceptVisit accept;
    private final AssignOfficers assign;
    private final ReportArrival arrival;
    private final CompleteVisit complete;
    private final PassOnVisit passOn;
    private final StandDownVisits standDown;
    private final Interventions interventions;

    VisitController(
            AcceptVisit accept,
            AssignOfficers assign,
            ReportArrival arrival,
            CompleteVisit complete,
            PassOnVisit passOn,
            StandDownVisits standDown,
            Interventions interventions) {
        this.accept = accept;
        this.assign = assign;
        this.arrival = arrival;
        this.complete = complete;
        this.passOn = passOn;
        this.standDown = standDown;
        this.interventions = interventions;
    }

    record AssignRequest(
            @JsonSetter(contentNulls = Nulls.FAIL) List<OfficerId> officerIds) {
        AssignRequest {
            officerIds = Lists.copyOrEmpty(officerIds);
        }
    }

    record ArrivalRequest(@Nullable Instant arrivedAt) {}

    record ShortfallRequest(Shortfall shortfall) {}

    record StandDownRequest(String reason) {}

    @PostMapping("/accept")
    ResponseEntity<VisitView> accept(
            @PathVariable UUID id, @RequestHeader("If-Match") IfMatch expected, SignedIn caller) {
        Desk desk = Desks.of(caller);
        return answer(accept.by(desk, new VisitId(id), expected.version()), desk);
    }

    @PostMapping("/assign")
    ResponseEntity<VisitView> assign(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody AssignRequest request,
            SignedIn caller) {
        Desk desk = Desks.of(caller);
        return answer(assign.to(request.officerIds(), desk, new VisitId(id), expected.version()), desk);
    }

    @PostMapping("/arrival")
    ResponseEntity<VisitView> arrival(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody(required = false) @Nullable ArrivalRequest request,
            SignedIn caller) {
        Desk desk = Desks.of(caller);
        Instant stated = request == null ? null : request.arrivedAt();
        return answer(arrival.at(stated, desk, new VisitId(id), expected.version()), desk);
    }

    @PostMapping("/outcome")
    ResponseEntity<VisitView> outcome(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody VisitOutcomeRequest request,
            SignedIn caller) {
        Desk desk = Desks.of(caller);
        return answer(complete.with(request.said(), desk, new VisitId(id), expected.version()), desk);
    }

    @PostMapping("/shortfall")
    ResponseEntity<VisitView> shortfall(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody ShortfallRequest request,
            SignedIn caller) {
        Desk desk = Desks.of(caller);
        return answer(passOn.since(request.shortfall(), desk, new VisitId(id), expected.version()), desk);
    }

    @PostMapping("/stand-down")
    ResponseEntity<VisitView> standDown(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody StandDownRequest request,
            SignedIn caller) {
        Desk desk = Desks.of(caller);
        return answer(standDown.byHand(request.reason(), desk, new VisitId(id), expected.version()), desk);
    }

    private ResponseEntity<VisitView> answer(Visit visit, Desk desk) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(visit.version()))
                .body(VisitView.of(
                        visit, interventions.find(visit.intervention()).orElseThrow(), desk));
    }
}
