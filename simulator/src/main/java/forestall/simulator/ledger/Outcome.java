package forestall.simulator.ledger;

/** What became of something that was sent, as far as the sender knows. */
public enum Outcome {
    ACCEPTED,
    REJECTED,
    /** It was not answered, or not in a way that says whether it was done: it may have happened, once, or not at all. */
    UNKNOWN
}
