package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Names;
import forestall.events.facts.NextStep;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A telephone call to the potential victim, to be made or made.
 *
 * @param version rises with every change but that of its turn
 * @param attempt 1 for the first call of the intervention
 * @param claim whose it is, or whose it was when it was made
 * @param claimedFirstAt when an operator first claimed it; stands after a release
 * @param end absent while it waits
 */
public record WarningCall(
        CallId id,
        InterventionId intervention,
        long version,
        int attempt,
        CallState state,
        Turn turn,
        @Nullable Claim claim,
        @Nullable Instant claimedFirstAt,
        @Nullable CallEnd end) {

    static WarningCall queued(InterventionId of, int attempt, Turn turn) {
        return new WarningCall(Names.call(of, attempt), of, 1, attempt, CallState.WAITING, turn, null, null, null);
    }

    public boolean waiting() {
        return state == CallState.WAITING;
    }

    /** The owner at this moment; null when none or when the claim has run out. */
    public @Nullable Claim claimAt(Instant now) {
        return claim != null && claim.until().isAfter(now) ? claim : null;
    }

    /** Whether that operator has it and may report on it: also when the claim has run out and nobody else has taken the call. */
    public boolean isWith(OperatorId operator) {
        return waiting() && claim != null && claim.by().equals(operator);
    }

    public Instant dueAt() {
        return turn.dueAt();
    }

    /** Null until it was made. */
    public @Nullable CallReport report() {
        return end instanceof CallEnd.Reported made ? made.report() : null;
    }

    public @Nullable NextStep next() {
        return end instanceof CallEnd.Reported made ? made.next() : null;
    }

    public @Nullable Instant reportedAt() {
        return end instanceof CallEnd.Reported made ? made.at() : null;
    }

    public @Nullable Instant stoodDownAt() {
        return end instanceof CallEnd.StoodDown stood ? stood.at() : null;
    }

    /**
     * For one operator until then. Claiming one's own again prolongs it.
     *
     * @throws Refusal when another has it
     */
    WarningCall claimed(OperatorId by, Instant until, Instant now) {
        CallState claimed = take(CallTransition.CLAIM);
        Claim present = claimAt(now);
        if (present != null && !present.by().equals(by)) {
            throw byAnother(present);
        }
        return with(claimed, new Claim(by, since(by, now), until), claimedFirstAt == null ? now : claimedFirstAt, end);
    }

    private Instant since(OperatorId by, Instant now) {
        return claim != null && claim.by().equals(by) ? claim.since() : now;
    }

    WarningCall released() {
        return with(take(CallTransition.RELEASE), null, claimedFirstAt, end);
    }

    /**
     * Made, by whoever claimed it. A claim that has run out still counts while nobody else has taken the call: the operator was calling.
     *
     * @throws Refusal when it is somebody else's or nobody's
     */
    WarningCall reported(CallReport report, NextStep next, OperatorId operator, Instant now) {
        return with(reportableBy(operator), claim, claimedFirstAt, new CallEnd.Reported(report, next, now));
    }

    /** Whether that operator may report on it, before anything is decided. */
    CallState reportableBy(OperatorId operator) {
        CallState reported = take(CallTransition.REPORT);
        if (claim == null) {
            throw Refusal.conflict(
                    "call-not-claimed", "expected a call that you have claimed, found it claimed by nobody");
        }
        if (!claim.by().equals(operator)) {
            throw byAnother(claim);
        }
        return reported;
    }

    /**
     * The report of a call that was reported on before: the call as it stands, when it is the same one again.
     *
     * @throws Refusal when it is another one, or another operator's
     */
    WarningCall reportedAgain(CallEnd.Reported first, CallStatement said, OperatorId operator) {
        if (claim == null || !claim.by().equals(operator)) {
            throw alreadyReported(
                    "a call that nobody has reported on",
                    "that %s reported the outcome %s at %s"
                            .formatted(
                                    claim == null ? "somebody" : claim.by(),
                                    first.report().outcome(),
                                    first.at()));
        }
        List<String> differences = said.differencesFrom(first.report());
        if (!differences.isEmpty()) {
            throw alreadyReported("the report of %s again".formatted(first.at()), String.join(", ", differences));
        }
        return this;
    }

    WarningCall stoodDown(String because, Instant now) {
        return with(take(CallTransition.STAND_DOWN), null, claimedFirstAt, new CallEnd.StoodDown(because, now));
    }

    WarningCall regraded(Grade grade) {
        return turning(turn.graded(grade));
    }

    WarningCall broughtForward(Instant by, Instant now) {
        return turning(turn.broughtForward(by, now));
    }

    public WarningCall stored(long newVersion) {
        return new WarningCall(id, intervention, newVersion, attempt, state, turn, claim, claimedFirstAt, end);
    }

    static Refusal byAnother(Claim claim) {
        return Refusal.conflict(
                "call-claimed-by-another",
                "expected a call that nobody else has claimed, found it claimed by %s until %s"
                        .formatted(claim.by(), claim.until()));
    }

    public static Refusal unknown(CallId id) {
        return Refusal.notFound("call-unknown", "expected a warning call, found none with the id " + id);
    }

    private static Refusal alreadyReported(String expected, String found) {
        return Refusal.conflict("call-already-reported", "expected %s, found %s".formatted(expected, found));
    }

    private CallState take(CallTransition step) {
        return step.take(
                state,
                "call",
                switch (end) {
                    case null -> "";
                    case CallEnd.Reported made ->
                        "since %s, with the outcome %s"
                                .formatted(made.at(), made.report().outcome());
                    case CallEnd.StoodDown stood -> "since %s: %s".formatted(stood.at(), stood.because());
                });
    }

    private WarningCall turning(Turn next) {
        return new WarningCall(id, intervention, version, attempt, state, next, claim, claimedFirstAt, end);
    }

    private WarningCall with(
            CallState next, @Nullable Claim nextClaim, @Nullable Instant firstClaim, @Nullable CallEnd ended) {
        return new WarningCall(id, intervention, version, attempt, next, turn, nextClaim, firstClaim, ended);
    }
}
