package forestall.dispatch.triage.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.triage.RegradeIntervention;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.Grade;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A supervisor gives an intervention another grade. */
@RestController
class GradeController {
    private final RegradeIntervention regrade;

    GradeController(RegradeIntervention regrade) {
        this.regrade = regrade;
    }

    record GradeRequest(Grade grade, String reason) {}

    record Regraded(InterventionId interventionId, long version, Grade grade) {}

    @PostMapping("/v1/interventions/{id}/grade")
    ResponseEntity<Regraded> grade(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody GradeRequest request,
            SignedIn caller) {
        Intervention regraded = regrade.to(
                request.grade(), request.reason(), new InterventionId(id), expected.version(), caller.name());
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(regraded.version()))
                .body(new Regraded(regraded.id(), regraded.version(), regraded.grade()));
    }
}
