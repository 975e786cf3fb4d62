package forestall.dispatch.triage;

import forestall.dispatch.intervention.Graded;
import forestall.events.CallFlagged;
import forestall.events.ids.AlertId;
import forestall.events.ids.InterventionId;

/** Every alert that triage has seen, once. */
public interface Alerts {
    boolean isKnown(AlertId id);

    /** The alert, how it was graded, and the intervention that it opened or joined. */
    void add(CallFlagged alert, Graded graded, InterventionId intervention);
}
