package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** One operator takes a call from the queue; nobody else can, until it is released or nothing is heard for too long. */
public final class ClaimCall {
    /** The call and what it is about. */
    public record Claimed(WarningCall call, Intervention intervention) {}

    private final Interventions interventions;
    private final WarningCalls calls;
    private final Journal journal;
    private final Alarms alarms;
    private final Atomically atomically;
    private final Clock clock;
    private final ClaimPolicy policy;

    public ClaimCall(
            Interventions interventions,
            WarningCalls calls,
            Journal journal,
            Alarms alarms,
            Atomically atomically,
            Clock clock,
            ClaimPolicy policy) {
        this.interventions = interventions;
        this.calls = calls;
        this.journal = journal;
        this.alarms = alarms;
        this.atomically = atomically;
        this.clock = clock;
        this.policy = policy;
    }

    /** Whatever is most urgent; empty when nothing waits. */
    public Optional<Claimed> mostUrgent(OperatorId operator) {
        atomically.decide(() -> calls.ripen(clock.instant()));
        return atomically.decide(() -> calls.lockMostUrgent().map(id -> claim(id, operator)));
    }

    /**
     * A chosen one.
     *
     * @throws forestall.chassis.usecase.Refusal when another operator has it
     */
    public Claimed chosen(CallId id, OperatorId operator) {
        return atomically.decide(() -> claim(id, operator));
    }

    private Claimed claim(CallId id, OperatorId operator) {
        WarningCall glimpsed = calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
        Intervention locked = interventions.lock(glimpsed.intervention());
        WarningCall call = calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
        Instant now = clock.instant();
        Instant until = policy.until(now);
        WarningCall claimed = calls.save(call.claimed(operator, until, now));
        Intervention calling = interventions.save(locked.calling());
        alarms.claimEnds(id, until);
        journal.note(
                calling.id(), now, operator.value(), "CallClaimed", "call %d claimed".formatted(claimed.attempt()));
        return new Claimed(claimed, calling);
    }
}
