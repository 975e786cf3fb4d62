package forestall.events.vocabulary;

/** How the scammer reaches the potential victim. */
public enum Channel {
    PHONE_CALL,
    MESSAGING_APP,
    SMS,
    VIDEO_CALL
}
