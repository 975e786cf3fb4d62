package forestall.cases.money;

/** What an intervention's encounters mean for its money. */
sealed interface LossDecision {

    /** Nothing is known about money, or nothing new. */
    record Unchanged() implements LossDecision {}

    /** The loss is new, or takes the place of its former revision. */
    record Revised(Loss loss) implements LossDecision {}
}
