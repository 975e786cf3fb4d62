package forestall.cases.money;

/** What a conversation with the victim showed about the money. */
public enum Finding {
    /** The victim heard the warning; nothing is known about the money. */
    WARNED,
    /** The victim heard the warning and will not transfer. */
    DISSUADED,
    /** The money had left before the conversation. */
    ALREADY_TRANSFERRED
}
