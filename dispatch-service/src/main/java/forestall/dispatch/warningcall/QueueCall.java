package forestall.dispatch.warningcall;

import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.Intervention;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A call is to be made, and its turn comes sooner or later as the grade of its intervention changes. */
public final class QueueCall {
    private final WarningCalls calls;
    private final Alarms alarms;
    private final Clock clock;

    public QueueCall(WarningCalls calls, Alarms alarms, Clock clock) {
        this.calls = calls;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The first of an intervention, due as the alert's grade says. */
    public WarningCall first(Intervention locked, Instant now) {
        Instant claimBy = locked.deadlines().claimBy();
        if (claimBy != null) {
            alarms.callDue(locked.id(), DeadlineStage.CLAIM_CALL, claimBy);
        }
        alarms.callDue(locked.id(), DeadlineStage.FIRST_CALL, locked.deadlines().callBy());
        return calls.add(WarningCall.queued(
                locked.id(), 1, Turn.at(locked.grade(), locked.deadlines().callBy(), now, now)));
    }

    /** Another try, at that time. */
    WarningCall again(Intervention locked, WarningCall previous, Instant now, Instant at) {
        return calls.add(WarningCall.queued(locked.id(), previous.attempt() + 1, Turn.at(locked.grade(), at, now, at)));
    }

    /** The grade of a locked intervention changed: what waits takes its place among its equals. */
    public void regraded(Intervention locked) {
        turn(locked, call -> call.regraded(locked.grade()));
    }

    /** As {@link #regraded}, and whatever waits may be made now, however long it was to wait, and is due by then. */
    public void bringForward(Intervention locked, Instant dueAt) {
        Instant now = clock.instant();
        turn(locked, call -> call.regraded(locked.grade()).broughtForward(dueAt, now));
    }

    private void turn(Intervention locked, UnaryOperator<WarningCall> change) {
        calls.of(locked.id()).stream().filter(WarningCall::waiting).map(change).forEach(calls::turn);
    }
}
