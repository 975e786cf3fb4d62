package forestall.events.vocabulary;

/** What happens next to an intervention, as a policy decided. */
public enum NextStepKind {
    /** The squad calls again at the given time. */
    CALL_AGAIN,
    /** The station of the address is told to visit. */
    NOTIFY_STATION,
    /** Nothing until the given time, then closed; a new alert before escalates. */
    MONITOR,
    /** The victim is elsewhere: a location has to be found. */
    SEARCH,
    /** The station visits again by the given time. */
    VISIT_AGAIN,
    /** The intervention ends. */
    CLOSE,
    /** The decision was taken before and stands. */
    NONE
}
