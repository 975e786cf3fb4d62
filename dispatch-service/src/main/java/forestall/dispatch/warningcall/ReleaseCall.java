package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Versions;
import forestall.events.CallReleased;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import java.time.Clock;
import java.time.Instant;

/** A call goes back to the queue: its operator gives it up, or was not heard of for too long. */
public final class ReleaseCall {
    /** Nothing was heard of the operator for too long. */
    static final String SILENT = "operator-silent";

    private static final String GIVEN_UP = "given-up";
    private static final String TAKEN = "taken-by-supervisor";

    private record Locked(Intervention intervention, WarningCall call) {}

    private interface Decision {
        void about(Locked locked, WarningCall released, Claim claim);
    }

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
     * @throws forestall.chassis.usecase.Refusal when another operator has it, or when it left the queue
     */
    public void by(OperatorId person, boolean supervisor, CallId id) {
        whereClaimed(id, (locked, released, claim) -> {
            Instant now = clock.instant();
            boolean own = claim.by().equals(person);
            if (own || supervisor) {
                release(locked, released, claim, own ? GIVEN_UP : TAKEN, now, person.value());
            } else if (claim.until().isAfter(now)) {
                throw WarningCall.byAnother(claim);
            } else {
                release(locked, released, claim, SILENT, now, Announcements.POLICY);
            }
        });
    }

    /**
     * A supervisor takes it from whoever has it, as seen at that version. A call that nobody has stays as it is.
     *
     * @throws forestall.chassis.usecase.Refusal when somebody else has it by now, or when it left the queue
     */
    public void taken(CallId id, long expectedVersion, OperatorId supervisor) {
        whereClaimed(id, (locked, released, claim) -> {
            Versions.same("call", expectedVersion, locked.call().version());
            release(locked, released, claim, TAKEN, clock.instant(), supervisor.value());
        });
    }

    /** By the clock. */
    public boolean ifSilent(CallId id) {
        return atomically.decide(() -> {
            Locked locked = locked(id);
            WarningCall call = locked.call();
            Claim claim = call.claim();
            Instant now = clock.instant();
            if (claim == null || !call.waiting() || claim.until().isAfter(now)) {
                return false;
            }
            release(locked, call.released(), claim, SILENT, now, Announcements.POLICY);
            return true;
        });
    }

    /** Does it to a call that somebody has; one that left the queue is refused. */
    private void whereClaimed(CallId id, Decision decision) {
        atomically.decide(() -> {
            Locked locked = locked(id);
            Claim claim = locked.call().claim();
            WarningCall released = locked.call().released();
            if (claim == null) {
                return false;
            }
            decision.about(locked, released, claim);
            return true;
        });
    }

    private Locked locked(CallId id) {
        WarningCall glimpsed = calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
        Intervention of = interventions.lock(glimpsed.intervention());
        return new Locked(of, calls.find(id).orElseThrow(() -> WarningCall.unknown(id)));
    }

    private void release(Locked locked, WarningCall released, Claim claim, String reason, Instant now, String actor) {
        calls.save(released);
        announce(locked.intervention(), released, claim, reason, now, actor);
    }

    /** That a claim has ended. */
    void announce(Intervention of, WarningCall call, Claim claim, String reason, Instant now, String actor) {
        journal.announce(
                new CallReleased(
                        of.victimId(), of.id(), call.id(), claim.by(), call.attempt(), reason, of.dimensions()),
                now,
                actor);
    }
}
