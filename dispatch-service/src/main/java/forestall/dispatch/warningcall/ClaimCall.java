package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.CallClaimed;
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
    private final ReleaseCall release;
    private final Journal journal;
    private final Alarms alarms;
    private final Atomically atomically;
    private final Clock clock;
    private final ClaimPolicy policy;

    public ClaimCall(
            Interventions interventions,
            WarningCalls calls,
            ReleaseCall release,
            Journal journal,
            Alarms alarms,
            Atomically atomically,
            Clock clock,
            ClaimPolicy policy) {
        this.interventions = interventions;
        this.calls = calls;
        this.release = release;
        this.journal = journal;
        this.alarms = alarms;
        this.atomically = atomically;
        this.clock = clock;
        this.policy = policy;
    }

    /** Whatever is most urgent; empty when nothing waits that may be made now. */
    public Optional<Claimed> mostUrgent(OperatorId operator) {
        atomically.decide(() -> calls.ripen(clock.instant()));
        return atomically.decide(() -> calls.lockMostUrgent().map(id -> claim(id, operator)));
    }

    /**
     * A chosen one. One's own again stays one's own for longer, and nobody hears of it.
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
        alarms.claimEnds(id, until);
        Claim before = call.claim();
        if (before != null && before.by().equals(operator)) {
            return new Claimed(claimed, locked);
        }
        if (before != null) {
            release.announce(locked, call, before, ReleaseCall.SILENT, now, Announcements.POLICY);
        }
        Intervention calling = interventions.save(locked.calling());
        journal.announce(
                new CallClaimed(
                        calling.victimId(), calling.id(), id, operator, claimed.attempt(), until, calling.dimensions()),
                now,
                operator.value());
        return new Claimed(claimed, calling);
    }
}
