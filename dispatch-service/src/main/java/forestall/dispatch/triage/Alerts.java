package forestall.dispatch.triage;

import forestall.dispatch.intervention.Graded;
import forestall.events.CallFlagged;
import forestall.events.ids.AlertId;
import forestall.events.ids.InterventionId;
import java.util.List;

/** Every alert that triage has seen, once. */
public interface Alerts {
    boolean isKnown(AlertId id);

    /** Those that opened or joined it, in the order in which they were received. */
    List<JoinedAlert> of(InterventionId intervention);

    /** The alert, how it was graded, and the intervention that it opened or joined. */
    void add(CallFlagged alert, Graded graded, InterventionId intervention);
}
