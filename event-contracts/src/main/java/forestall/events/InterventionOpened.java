package forestall.events;

import forestall.events.facts.CallFacts;
import forestall.events.facts.Caller;
import forestall.events.facts.Deadlines;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Victim;
import forestall.events.ids.AlertId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;

/**
 * Triage began an effort for a potential victim. Wakes: casefile, statistics.
 *
 * @param rule the policy's rule that graded the alert
 * @param policyVersion of the policy that the rule belongs to
 */
public record InterventionOpened(
        VictimId victimId,
        InterventionId interventionId,
        AlertId alertId,
        Grade grade,
        String rule,
        String policyVersion,
        ScamType scamType,
        Victim victim,
        Caller caller,
        CallFacts call,
        Deadlines deadlines,
        Dimensions dimensions)
        implements InterventionEvent {}
