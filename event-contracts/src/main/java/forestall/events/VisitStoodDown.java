package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * Officers need not go any more. Wakes: casefile.
 *
 * @param attempt 1 for the first visit of the intervention
 * @param stationCode absent when no station was known for the place
 * @param reason the rule, or the words of who stood it down
 */
public record VisitStoodDown(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        int attempt,
        @Nullable StationCode stationCode,
        FreeText reason,
        Dimensions dimensions)
        implements InterventionEvent {}
