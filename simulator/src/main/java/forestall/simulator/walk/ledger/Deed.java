package forestall.simulator.walk.ledger;

/** What people and machines do, when it is accepted. */
public enum Deed {
    FLAG,
    CLAIM,
    RELEASE,
    CALL,
    ACCEPT,
    ASSIGN,
    ARRIVE,
    VISIT,
    LOCATE,
    HAND_OVER,
    LACK,
    STAND_DOWN,
    CLOSE,
    REGRADE
}
