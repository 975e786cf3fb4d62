package forestall.events.vocabulary;

/** How the victim kept the money. */
public enum LossPreventedKind {
    /** Talked out of the transfer. */
    BEFORE_TRANSFER,
    /** Frozen or returned by a bank after it left. */
    STOPPED_IN_ACCOUNT
}
