package forestall.dispatch.warningcall;

/** How far officers are when a call ends. */
public enum Officers {
    NOT_SENT,
    /** A station was told of a visit, or searches for the victim; nobody is on the way. */
    STATION_TOLD,
    /** Assigned to a visit that has not ended. */
    ON_THEIR_WAY
}
