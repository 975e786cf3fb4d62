package forestall.events.vocabulary;

/** What kept the money with the victim, or what found the loss. */
public enum PreventedBy {
    CALL,
    VISIT,
    BANK
}
