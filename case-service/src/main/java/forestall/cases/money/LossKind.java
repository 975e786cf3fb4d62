package forestall.cases.money;

/** What became of the money. */
public enum LossKind {
    /** The victim kept it: talked out of the transfer. */
    BEFORE_TRANSFER,
    /** It is gone. */
    SUFFERED
}
