package forestall.events.vocabulary;

/** Why a station has nobody to send. */
public enum Shortfall {
    /** Nobody is on duty. */
    NO_OFFICER_ON_DUTY,
    /** Whoever is on duty is at other visits. */
    ALL_OFFICERS_ENGAGED,
    /** The station is closed. */
    STATION_CLOSED
}
