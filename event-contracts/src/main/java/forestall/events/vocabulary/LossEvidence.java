package forestall.events.vocabulary;

/** How the amount of a loss is known. */
public enum LossEvidence {
    STATED_BY_VICTIM,
    OFFICER_ESTIMATE,
    BANK_RECORD
}
