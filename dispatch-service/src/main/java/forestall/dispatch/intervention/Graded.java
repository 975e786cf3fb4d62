package forestall.dispatch.intervention;

import forestall.events.vocabulary.Grade;

/**
 * How soon the squad must act, and why.
 *
 * @param rule the policy's rule that fired
 * @param policyVersion of the policy that the rule belongs to
 */
public record Graded(Grade grade, String rule, String policyVersion) {
    /** The rule of a grade that a person gave; who, when and why stand on the timeline. */
    public static final String BY_HAND = "by-hand";

    /** The more urgent of both; this one when they are equal, since it was there first. */
    public Graded orMoreUrgent(Graded other) {
        return other.grade.compareTo(grade) < 0 ? other : this;
    }

    /** Another grade, which a person gave although that policy had said otherwise. */
    Graded byHand(Grade to) {
        return new Graded(to, BY_HAND, policyVersion);
    }
}
