package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.VictimId;

/**
 * A claimed call went back to the queue: given up, taken from its operator, or its operator fell silent. Wakes: casefile.
 *
 * @param operatorId who had claimed it
 * @param attempt 1 for the first call of the intervention
 * @param reason the rule that released it
 */
public record CallReleased(
        VictimId victimId,
        InterventionId interventionId,
        CallId callId,
        OperatorId operatorId,
        int attempt,
        String reason,
        Dimensions dimensions)
        implements InterventionEvent {}
