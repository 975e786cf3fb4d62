package forestall.cases.money;

/** What became of money of which that is decided. */
public enum LossKind {
    /** The victim kept it: talked out of the transfer. */
    BEFORE_TRANSFER,
    /** Frozen or returned by a bank after it left. */
    STOPPED_IN_ACCOUNT,
    /** It is gone. */
    SUFFERED
}
