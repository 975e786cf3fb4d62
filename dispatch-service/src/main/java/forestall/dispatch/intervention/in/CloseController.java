package forestall.dispatch.intervention.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.InterventionResult;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A supervisor ends an intervention. */
@RestController
class CloseController {
    private final CloseIntervention close;

    CloseController(CloseIntervention close) {
        this.close = close;
    }

    record CloseRequest(InterventionResult result, String reason) {}

    record Closed(
            InterventionId interventionId,
            long version,
            InterventionState state,
            @Nullable InterventionResult result) {}

    @PostMapping("/v1/interventions/{id}/close")
    ResponseEntity<Closed> close(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody CloseRequest request,
            SignedIn caller) {
        Intervention closed = close.byHand(
                new InterventionId(id), expected.version(), request.result(), request.reason(), caller.name());
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(closed.version()))
                .body(new Closed(
                        closed.id(),
                        closed.version(),
                        closed.state(),
                        closed.ending().result()));
    }
}
