package forestall.simulator.ledger;

/** What people and machines send. */
public enum Deed {
    ALERT,
    CLAIM_CALL,
    REPORT_CALL,
    ACCEPT_VISIT,
    ASSIGN_OFFICERS,
    ARRIVE,
    REPORT_VISIT,
    LOCATE,
    HAND_OVER,
    CLOSE,
    ENTER_LOSS,
    CORRECT_LOSS,
    ATTRIBUTE_NUMBER,
    ASSIGN_ROLE,
    ADD_NOTE
}
