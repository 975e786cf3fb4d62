package forestall.events.vocabulary;

/** What had to happen by the deadline. */
public enum DeadlineStage {
    /** An operator claims the warning call. */
    CLAIM_CALL,
    /** The first warning call is made. */
    FIRST_CALL,
    /** The station accepts the visit. */
    STATION_ACCEPTS,
    /** An officer is at the door. */
    VISIT,
    /** The officer reports on the visit. */
    FEEDBACK
}
