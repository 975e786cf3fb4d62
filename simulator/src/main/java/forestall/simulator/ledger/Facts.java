package forestall.simulator.ledger;

/** Keys of what an entry tells, in its facts (what was sent) and in its answer. */
public final class Facts {

    /** The feed that posted, as its token names it. */
    public static final String FEED_ID = "feedId";

    public static final String VICTIM_ID = "victimId";
    public static final String ALERT_ID = "alertId";
    public static final String INTERVENTION_ID = "interventionId";
    public static final String CALL_ID = "callId";
    public static final String VISIT_ID = "visitId";
    public static final String LOSS_ID = "lossId";

    /** Code of what came of a call or a visit, such as {@code DISSUADED}. */
    public static final String OUTCOME = "outcome";

    /** Whole fen, as a number in digits. */
    public static final String AMOUNT_FEN = "amountFen";

    /** {@code BEFORE_TRANSFER}, {@code STOPPED_IN_ACCOUNT} or {@code SUFFERED}. */
    public static final String KIND = "kind";

    /** Of a loss, after what was sent, as a number in digits. */
    public static final String REVISION = "revision";

    /** When it happened in the world: ISO-8601 with offset. */
    public static final String OCCURRED_AT = "occurredAt";

    /** Why something was refused: the problem's code or title. In an answer. */
    public static final String PROBLEM = "problem";

    /** Why it is not known what became of something. In an answer. */
    public static final String WHY = "why";

    private Facts() {}
}
