package forestall.dispatch.visit.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.visit.HandOver;
import forestall.dispatch.visit.LocateVictim;
import forestall.dispatch.visit.Moved;
import forestall.dispatch.visit.Visit;
import forestall.events.facts.Location;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the victim is found, and whose visit it therefore is. */
@RestController
@RequestMapping("/v1/interventions/{id}")
class WhereaboutsController {
    private final LocateVictim locate;
    private final HandOver handOver;

    WhereaboutsController(LocateVictim locate, HandOver handOver) {
        this.locate = locate;
        this.handOver = handOver;
    }

    record LocationRequest(Location location, String source) {}

    record HandOverRequest(StationCode toStation, String reason) {}

    record MovedAnswer(
            InterventionId interventionId,
            long version,
            @Nullable VisitId visitId,
            @Nullable StationCode stationCode,
            boolean handedOver) {}

    @PostMapping("/locations")
    ResponseEntity<MovedAnswer> located(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody LocationRequest request,
            SignedIn caller) {
        require("source", request.source());
        require("location.address", request.location().address());
        return answer(locate.at(
                request.location(), request.source(), Desks.of(caller), new InterventionId(id), expected.version()));
    }

    @PostMapping("/hand-over")
    ResponseEntity<MovedAnswer> handOver(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody HandOverRequest request,
            SignedIn caller) {
        require("reason", request.reason());
        return answer(handOver.to(
                request.toStation(), request.reason(), Desks.of(caller), new InterventionId(id), expected.version()));
    }

    private static void require(String field, String text) {
        if (text.isBlank()) {
            throw Refusal.invalid("text-missing", "expected a text as %s, found a blank one".formatted(field));
        }
    }

    private static ResponseEntity<MovedAnswer> answer(Moved moved) {
        Visit visit = moved.visit();
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(moved.intervention().version()))
                .body(new MovedAnswer(
                        moved.intervention().id(),
                        moved.intervention().version(),
                        visit == null ? null : visit.id(),
                        visit == null ? moved.intervention().whereabouts().station() : visit.station(),
                        moved.handedOver()));
    }
}
