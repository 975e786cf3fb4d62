package forestall.dispatch.intervention;

import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;

/** Wake-up calls, set in the transaction that needs them. An alarm that comes when nothing is due any more does nothing. */
public interface Alarms {
    void monitoringEnds(InterventionId intervention, Instant at);

    void claimEnds(CallId call, Instant at);

    void due(InterventionId intervention, DeadlineStage stage, Instant at);
}
