package forestall.dispatch.intervention;

/** How far the effort is. */
public enum InterventionState {
    /** Triage opened it; nobody has taken it on. */
    OPEN,
    /** The squad is calling. */
    CALLING,
    /** Officers are on it, or search for the victim. */
    VISITING,
    /** The victim promised; a new alert before the end of monitoring escalates straight to a visit. */
    MONITORED,
    CLOSED
}
