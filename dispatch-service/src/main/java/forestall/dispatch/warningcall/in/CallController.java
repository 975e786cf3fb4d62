package forestall.dispatch.warningcall.in;

import forestall.chassis.security.SignedIn;
import forestall.chassis.versioning.IfMatch;
import forestall.dispatch.warningcall.CallCursor;
import forestall.dispatch.warningcall.CallQueue;
import forestall.dispatch.warningcall.ClaimCall;
import forestall.dispatch.warningcall.CompleteCall;
import forestall.dispatch.warningcall.ReleaseCall;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.NextStep;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.vocabulary.CallOutcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The squad's call queue. */
@RestController
@RequestMapping("/v1/calls")
class CallController {
    private final CallQueue queue;
    private final ClaimCall claim;
    private final ReleaseCall release;
    private final CompleteCall complete;
    private final Clock clock;

    CallController(CallQueue queue, ClaimCall claim, ReleaseCall release, CompleteCall complete, Clock clock) {
        this.queue = queue;
        this.claim = claim;
        this.release = release;
        this.complete = complete;
        this.clock = clock;
    }

    /** A page of the queue; {@code next} is the cursor of the one behind it, absent at the end. */
    record CallList(List<CallView> items, @Nullable String next) {}

    /** What follows; {@code next} is absent for a call that was reported on before it was kept. */
    record OutcomeAnswer(
            CallId callId,
            InterventionId interventionId,
            CallOutcome outcome,
            @Nullable NextStep next,
            long version) {}

    @Operation(
            summary = "The queue: every call that waits, the most urgent first",
            description =
                    "In the order of grade, then dueAt, then queuedAt. Claimed calls and those to be made later are in it too. "
                            + "A page goes on behind where the one before ended, whatever became of the calls on it. "
                            + "Number and name are in full in the calls that the caller has claimed, and masked in all others.")
    @GetMapping
    CallList waiting(
            @Parameter(description = "next of the page before; any other text is refused with 400")
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @Parameter(description = "places on the page, at most 200") @RequestParam(defaultValue = "50") int limit,
            SignedIn caller) {
        int size = Math.clamp(limit, 1, 200);
        Instant now = clock.instant();
        List<CallQueue.Place> places = queue.after(cursor == null ? null : CallCursor.read(cursor), size);
        return new CallList(
                places.stream()
                        .map(place -> CallView.of(place.call(), place.intervention(), now, operator(caller)))
                        .toList(),
                places.size() < size ? null : CallCursor.of(places.getLast().mark()));
    }

    @Operation(
            summary = "Claims the most urgent call that nobody has and that may be made now",
            description =
                    "204 when there is none. Two operators who ask at once get two calls. The claim ends at claimedUntil unless "
                            + "the operator claims the call again or reports on it.")
    @PostMapping("/claim")
    ResponseEntity<CallView> claimMostUrgent(SignedIn caller) {
        return claim.mostUrgent(operator(caller))
                .map(claimed -> claimed(claimed, caller))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @Operation(
            summary = "Claims this call; one's own again prolongs the claim",
            description =
                    "409 call-claimed-by-another while another operator has it, call-in-another-state when it left the queue.")
    @PostMapping("/{id}/claim")
    ResponseEntity<CallView> claim(@PathVariable UUID id, SignedIn caller) {
        return claimed(claim.chosen(new CallId(id), operator(caller)), caller);
    }

    @Operation(
            summary = "Gives a call back to the queue; a supervisor may take one from its operator",
            description =
                    "409 call-claimed-by-another when another operator has it, call-in-another-state when it left the queue. "
                            + "A call that nobody has stays as it is.")
    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable UUID id, SignedIn caller) {
        release.by(operator(caller), caller.is("supervisor"), new CallId(id));
    }

    @Operation(
            summary = "Reports how a claimed call went; the answer says what follows, by which rule",
            description =
                    "The same report again gets the same answer whatever If-Match says; a field that is left out is not compared. "
                            + "409 call-already-reported for another report, call-not-claimed, call-claimed-by-another, "
                            + "call-in-another-state when the call was stood down; 412 when it changed meanwhile; "
                            + "400 with the field when the report cannot be true.")
    @PostMapping("/{id}/outcome")
    ResponseEntity<OutcomeAnswer> outcome(
            @PathVariable UUID id,
            @RequestHeader("If-Match") IfMatch expected,
            @RequestBody CallOutcomeRequest request,
            SignedIn caller) {
        WarningCall completed =
                complete.with(request.statement(), operator(caller), new CallId(id), expected.version());
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(completed.version()))
                .body(new OutcomeAnswer(
                        completed.id(),
                        completed.intervention(),
                        request.outcome(),
                        completed.next(),
                        completed.version()));
    }

    private ResponseEntity<CallView> claimed(ClaimCall.Claimed claimed, SignedIn caller) {
        return ResponseEntity.ok()
                .eTag(IfMatch.etag(claimed.call().version()))
                .body(CallView.of(claimed.call(), claimed.intervention(), clock.instant(), operator(caller)));
    }

    private static OperatorId operator(SignedIn caller) {
        return new OperatorId(caller.name());
    }
}
