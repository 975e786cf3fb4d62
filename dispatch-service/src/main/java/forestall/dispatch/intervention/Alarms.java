package forestall.dispatch.intervention;

import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;

/** Wake-up calls, set in the transaction that needs them. An alarm that comes when nothing is due any more does nothing. */
public interface Alarms {
    void monitoringEnds(InterventionId intervention, Instant at);

    void claimEnds(CallId call, Instant at);

    /** A stage of the squad's calls is to have happened by then. */
    void callDue(InterventionId intervention, DeadlineStage stage, Instant at);

    /** A stage of that visit is to have happened by then. */
    void visitDue(InterventionId intervention, VisitId visit, DeadlineStage stage, Instant at);

    /** An officer at the door of that visit was not where the victim is: whether somebody comes by then is open again since that moment. */
    void visitDueAgain(InterventionId intervention, VisitId visit, Instant at, Instant since);
}
