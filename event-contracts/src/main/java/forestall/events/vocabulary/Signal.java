package forestall.events.vocabulary;

/** What the feed saw. */
public enum Signal {
    LONG_CALL,
    REPEATED_CALLS,
    OVERSEAS_OR_VOIP_NUMBER,
    MOVED_TO_MESSAGING_APP,
    NEW_NUMBER_ACQUIRED,
    SCREEN_SHARING,
    BANKING_APP_OPENED,
    HOTEL_CHECK_IN,
    LARGE_WITHDRAWAL
}
