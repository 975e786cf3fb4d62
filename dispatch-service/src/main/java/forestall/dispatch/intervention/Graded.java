package forestall.dispatch.intervention;

import forestall.events.vocabulary.Grade;

/**
 * How soon the squad must act, and why.
 *
 * @param rule the policy's rule that fired
 * @param policyVersion of the policy that the rule belongs to
 */
public record Graded(Grade grade, String rule, String policyVersion) {

    /** The more urgent of both; this one when they are equal, since it was there first. */
    public Graded orMoreUrgent(Graded other) {
        return other.grade.compareTo(grade) < 0 ? other : this;
    }
}
