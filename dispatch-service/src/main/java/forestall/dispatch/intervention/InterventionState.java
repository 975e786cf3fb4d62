package forestall.dispatch.intervention;

/** How far the effort is. */
public enum InterventionState {
    /** Triage opened it; nobody has taken it on, though at RED a station has been told. */
    OPEN,
    /** The squad is calling. */
    CALLING,
    /** It is the station's turn: it was sent after a call or a broken promise, has accepted, or searches for the victim. */
    VISITING,
    /** The victim promised; a new alert before the end of monitoring escalates straight to a visit. */
    MONITORED,
    CLOSED
}
