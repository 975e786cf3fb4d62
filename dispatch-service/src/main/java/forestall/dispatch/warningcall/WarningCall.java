package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Names;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call to the potential victim, to be made or made.
 *
 * @param version rises with every change
 * @param attempt 1 for the first call of the intervention
 * @param notBefore when it may be made
 * @param dueAt by when it should be made; the queue is in this order within a grade
 * @param claimedFirstAt when an operator first claimed it; stands after a release
 */
public record WarningCall(
        CallId id,
        InterventionId intervention,
        long version,
        int attempt,
        CallState state,
        Instant queuedAt,
        Instant notBefore,
        Instant dueAt,
        @Nullable Claim claim,
        @Nullable Instant claimedFirstAt,
        @Nullable CallReport report) {

    static WarningCall queued(InterventionId of, int attempt, Instant now, Instant notBefore, Instant dueAt) {
        return new WarningCall(
                Names.call(of, attempt), of, 1, attempt, CallState.WAITING, now, notBefore, dueAt, null, null, null);
    }

    public boolean waiting() {
        return state == CallState.WAITING;
    }

    /** The owner at this moment; null when none or when the claim has run out. */
    public @Nullable Claim claimAt(Instant now) {
        return claim != null && claim.until().isAfter(now) ? claim : null;
    }

    /**
     * For one operator until then. Claiming one's own again prolongs it.
     *
     * @throws Refusal when another has it
     */
    WarningCall claimed(OperatorId by, Instant until, Instant now) {
        requireWaiting();
        Claim present = claimAt(now);
        if (present != null && !present.by().equals(by)) {
            throw byAnother(present);
        }
        return with(state, new Claim(by, until), claimedFirstAt == null ? now : claimedFirstAt, report);
    }

    WarningCall released() {
        return with(state, null, claimedFirstAt, report);
    }

    /**
     * Made, by whoever claimed it.
     *
     * @throws Refusal when that is somebody else
     */
    WarningCall completed(CallReport by, OperatorId operator) {
        requireWaiting();
        if (claim == null) {
            throw Refusal.conflict(
                    "call-not-claimed", "expected a call that you have claimed, found it claimed by nobody");
        }
        if (!claim.by().equals(operator)) {
            throw byAnother(claim);
        }
        return with(CallState.COMPLETED, claim, claimedFirstAt, by);
    }

    WarningCall stoodDown() {
        return with(CallState.STOOD_DOWN, null, claimedFirstAt, report);
    }

    public WarningCall stored(long newVersion) {
        return new WarningCall(
                id,
                intervention,
                newVersion,
                attempt,
                state,
                queuedAt,
                notBefore,
                dueAt,
                claim,
                claimedFirstAt,
                report);
    }

    static Refusal byAnother(Claim claim) {
        return Refusal.conflict(
                "call-claimed-by-another",
                "expected a call that nobody else has claimed, found it claimed by %s until %s"
                        .formatted(claim.by(), claim.until()));
    }

    static Refusal unknown(CallId id) {
        return Refusal.notFound("call-unknown", "expected a warning call, found none with the id " + id);
    }

    private void requireWaiting() {
        if (!waiting()) {
            throw Refusal.conflict(
                    "call-not-waiting", "expected a call that is WAITING, found one that is %s".formatted(state));
        }
    }

    private WarningCall with(
            CallState next, @Nullable Claim nextClaim, @Nullable Instant firstClaim, @Nullable CallReport reported) {
        return new WarningCall(
                id, intervention, version, attempt, next, queuedAt, notBefore, dueAt, nextClaim, firstClaim, reported);
    }
}
