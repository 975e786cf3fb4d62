package forestall.events.vocabulary;

/** What kind of place a location is to the potential victim. */
public enum LocationKind {
    HOME,
    HOTEL,
    RELATIVE,
    WORK,
    OTHER
}
