package forestall.events.vocabulary;

/** What the squad and the stations are quick or slow at, measured from the receipt of the alert that opened the intervention. */
public enum ResponseStep {
    /** The first warning call began, whatever its outcome. */
    FIRST_CALL,
    /** A station was told for the first time. No deadline is set for this. */
    STATION_NOTIFIED,
    /** Officers came to a door for the first time. */
    AT_THE_DOOR
}
