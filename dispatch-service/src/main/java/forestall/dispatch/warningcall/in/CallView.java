package forestall.dispatch.warningcall.in;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.Claim;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.CallFacts;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
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
        Person victim,
        CallFacts call) {

    /** Whom to call. */
    record Person(
            PhoneNumber phone,
            @Nullable PersonName name,
            @Nullable Integer age) {}

    static CallView of(WarningCall call, Intervention about, Instant now) {
        Claim claim = call.claimAt(now);
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
                new Person(
                        about.opening().victim().phone(),
                        about.known().name(),
                        about.known().age()),
                about.opening().call());
    }
}
