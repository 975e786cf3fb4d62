package forestall.dispatch.warningcall.in;

import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Whom;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.CallFacts;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as an operator sees it.
 *
 * @param dueAt by when it should be made; the queue is in this order within a grade
 * @param callBy the deadline of the intervention's first call
 * @param callAgainAt when it may be made, for a further try
 * @param claimedUntil when it goes back to the queue unless its operator is heard of
 * @param victim whom to call: in full for the operator who has claimed it, masked for everybody else
 * @param call what the feed saw; its summary likewise
 */
record CallView(
        CallId callId,
        InterventionId interventionId,
        VictimId victimId,
        long version,
        Grade grade,
        String rule,
        ScamType scamType,
        int attempt,
        CallState state,
        Instant queuedAt,
        Instant dueAt,
        Instant callBy,
        @Nullable Instant callAgainAt,
        @Nullable OperatorId claimedBy,
        @Nullable Instant claimedUntil,
        Whom victim,
        CallFacts call) {

    /** As that operator sees it. */
    static CallView of(WarningCall call, Intervention about, Instant now, OperatorId reader) {
        Claim claim = call.claimAt(now);
        Disclosure told = Disclosure.when(call.isWith(reader));
        return new CallView(
                call.id(),
                about.id(),
                about.victimId(),
                call.version(),
                about.grade(),
                about.graded().rule(),
                about.scamType(),
                call.attempt(),
                call.state(),
                call.turn().queuedAt(),
                call.dueAt(),
                about.deadlines().callBy(),
                call.attempt() == 1 ? null : call.turn().notBefore(),
                claim == null ? null : claim.by(),
                claim == null ? null : claim.until(),
                told.whom(about),
                told.facts(about.opening().call()));
    }
}
