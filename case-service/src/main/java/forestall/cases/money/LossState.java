package forestall.cases.money;

/** What has become of a sum of money, as far as it is known. {@link LossTransition} has the steps from one to another. */
public enum LossState {
    /** The victim is about to transfer it. */
    AT_RISK,
    /** The victim kept it: talked out of the transfer. */
    PREVENTED_BEFORE_TRANSFER,
    /** It is known to have left, and not yet known where it is. */
    LEFT,
    /** A bank froze or returned it after it left. */
    STOPPED_IN_ACCOUNT,
    /** It is gone. */
    SUFFERED,
    /** There is no such money: it was entered by mistake. The amount is 0. */
    WITHDRAWN
}
