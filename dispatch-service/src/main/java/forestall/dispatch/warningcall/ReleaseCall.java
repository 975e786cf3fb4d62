package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import java.time.Clock;
import java.time.Instant;

/** A call goes back to the queue: its operator gives it up, or was not heard of for too long. */
public final class ReleaseCall {
    private final Interventions interventions;
    private final WarningCalls calls;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public ReleaseCall(
            Interventions interventions, WarningCalls calls, Journal journal, Atomically atomically, Clock clock) {
        this.interventions = interventions;
        this.calls = calls;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * By the operator who has it, or by a supervisor. A call that nobody has stays as it is.
     *
     * @throws forestall.chassis.usecase.Refusal when another operator has it
     */
    public void by(OperatorId person, boolean supervisor, CallId id) {
        atomically.decide(() -> {
            WarningCall call = locked(id);
            Claim claim = call.claim();
            Instant now = clock.instant();
            if (claim != null && call.waiting()) {
                if (!supervisor && !claim.by().equals(person)) {
                    throw WarningCall.byAnother(claim);
                }
                release(call, now, person.value(), "call %d released".formatted(call.attempt()));
            }
            return call;
        });
    }

    /** By the clock. */
    public boolean ifSilent(CallId id) {
        return atomically.decide(() -> {
            WarningCall call = locked(id);
            Claim claim = call.claim();
            Instant now = clock.instant();
            if (claim == null || !call.waiting() || claim.until().isAfter(now)) {
                return false;
            }
            release(
                    call,
                    now,
                    Announcements.POLICY,
                    "call %d: nothing was heard of %s".formatted(call.attempt(), claim.by()));
            return true;
        });
    }

    private WarningCall locked(CallId id) {
        WarningCall glimpsed = calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
        interventions.lock(glimpsed.intervention());
        return calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
    }

    private void release(WarningCall call, Instant now, String actor, String detail) {
        calls.save(call.released());
        journal.note(call.intervention(), now, actor, "CallReleased", detail);
    }
}
