package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import java.time.Instant;

/**
 * The effort ended. Wakes: casefile, statistics.
 *
 * @param reason the rule or the words of who closed it
 */
public record InterventionClosed(
        VictimId victimId,
        InterventionId interventionId,
        InterventionResult result,
        FreeText reason,
        Instant openedAt,
        Dimensions dimensions)
        implements InterventionEvent {}
