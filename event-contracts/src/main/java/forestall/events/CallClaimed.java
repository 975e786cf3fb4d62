package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.VictimId;
import java.time.Instant;

/**
 * An operator took a warning call from the queue; nobody else may make it until it is released. Wakes: casefile.
 *
 * @param attempt 1 for the first call of the intervention
 * @param until when the claim ends unless the operator is heard of
 */
public record CallClaimed(
        VictimId victimId,
        InterventionId interventionId,
        CallId callId,
        OperatorId operatorId,
        int attempt,
        Instant until,
        Dimensions dimensions)
        implements InterventionEvent {}
