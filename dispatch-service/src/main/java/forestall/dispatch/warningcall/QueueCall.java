package forestall.dispatch.warningcall;

import forestall.dispatch.intervention.Alarms;
import forestall.dispatch.intervention.Intervention;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;

/** A call is to be made. */
public final class QueueCall {
    private final WarningCalls calls;
    private final Alarms alarms;

    public QueueCall(WarningCalls calls, Alarms alarms) {
        this.calls = calls;
        this.alarms = alarms;
    }

    /** The first of an intervention, due as the alert's grade says. */
    public WarningCall first(Intervention locked, Instant now) {
        Instant claimBy = locked.deadlines().claimBy();
        if (claimBy != null) {
            alarms.due(locked.id(), DeadlineStage.CLAIM_CALL, claimBy);
        }
        alarms.due(locked.id(), DeadlineStage.FIRST_CALL, locked.deadlines().callBy());
        return calls.add(
                WarningCall.queued(locked.id(), 1, now, now, locked.deadlines().callBy()));
    }

    /** Another try, at that time. */
    WarningCall again(WarningCall previous, Instant now, Instant at) {
        return calls.add(WarningCall.queued(previous.intervention(), previous.attempt() + 1, now, at, at));
    }
}
