package forestall.events.vocabulary;

/** How a visit ended. */
public enum VisitOutcome {
    DISSUADED,
    SELF_AWARE,
    ALREADY_TRANSFERRED,
    DENIES_EVIDENCE_PERSISTS,
    DOOR_NOT_OPENED,
    NOT_AT_HOME,
    RELOCATED,
    WRONG_ADDRESS,
    FALSE_ALARM
}
