package forestall.cases.money.in;

import forestall.cases.Victims;
import forestall.cases.money.AccountAccess;
import forestall.cases.money.ConfirmLoss;
import forestall.cases.money.CorrectLoss;
import forestall.cases.money.EnterLoss;
import forestall.cases.money.Loss;
import forestall.cases.money.LossView;
import forestall.chassis.security.SignedIn;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.versioning.IfMatch;
import forestall.events.ids.LossId;
import forestall.events.ids.VictimId;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The money desk over HTTP. The version of a loss is its revision. */
@RestController
@RequestMapping("/v1/cases/{victimId}/losses")
class LossController {

    private final EnterLoss enter;
    private final CorrectLoss correct;
    private final ConfirmLoss confirm;

    LossController(EnterLoss enter, CorrectLoss correct, ConfirmLoss confirm) {
        this.enter = enter;
        this.correct = correct;
        this.confirm = confirm;
    }

    @Operation(
            summary = "Enters a loss, or takes over the one that followed from calls and visits",
            description = "The transfer that the intervention is about, unless transfer names a further one. "
                    + "409 loss-already-entered when a person has entered that transfer, case-closed without closedFileReason, "
                    + "loss-in-another-state when the loss that it takes over cannot come to that state; "
                    + "400 with the field when it cannot be true.")
    @PostMapping
    ResponseEntity<LossView> enter(
            @PathVariable String victimId,
            @RequestBody LossRequest request,
            @RequestHeader(name = Clerks.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        VictimId victim = Victims.of(victimId);
        Loss loss = enter.enter(victim, request.entered(), Clerks.of(caller, reason));
        return answer(ResponseEntity.created(URI.create("/v1/cases/" + victim)), loss);
    }

    @Operation(
            summary = "Corrects a loss, moves it to another state, or withdraws it with an amount of 0",
            description =
                    "If-Match has the revision that this is based on, revision the one that follows it. 412 loss-changed when there is a later one, "
                            + "409 loss-revision-does-not-follow, loss-in-another-state; 400 with the field when it cannot be true.")
    @PutMapping("/{lossId}")
    ResponseEntity<LossView> correct(
            @PathVariable String victimId,
            @PathVariable String lossId,
            @RequestHeader("If-Match") IfMatch seen,
            @RequestBody LossRequest request,
            @RequestHeader(name = Clerks.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Loss loss = correct.correct(
                Victims.of(victimId),
                loss(lossId),
                seen.version(),
                request.number(),
                request.entry(),
                Clerks.of(caller, reason));
        return answer(ResponseEntity.ok(), loss);
    }

    @Operation(
            summary = "Confirms a large amount as the second person, so that it counts",
            description = "If-Match has the revision that was looked at. 412 loss-changed when there is a later one, "
                    + "409 loss-awaits-nobody, loss-needs-a-second-person for whoever stated it, loss-too-large.")
    @PostMapping("/{lossId}/confirm")
    ResponseEntity<LossView> confirm(
            @PathVariable String victimId,
            @PathVariable String lossId,
            @RequestHeader("If-Match") IfMatch seen,
            @RequestHeader(name = Clerks.REASON, required = false) @Nullable String reason,
            SignedIn caller) {
        Loss loss = confirm.confirm(Victims.of(victimId), loss(lossId), seen.version(), Clerks.of(caller, reason));
        return answer(ResponseEntity.ok(), loss);
    }

    private static ResponseEntity<LossView> answer(ResponseEntity.BodyBuilder answer, Loss loss) {
        return answer.eTag(IfMatch.etag(loss.revision())).body(LossView.of(loss, AccountAccess.WHOLE));
    }

    private static LossId loss(String text) {
        try {
            return new LossId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound("loss-not-found", "expected the id of a loss of this file, found something else");
        }
    }
}
