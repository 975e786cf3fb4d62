package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage had not happened when it was due. The deadline itself stays as it was. Wakes: casefile, statistics.
 *
 * @param visitId the visit that was late; absent for calls
 */
public record DeadlineMissed(
        VictimId victimId,
        InterventionId interventionId,
        DeadlineStage stage,
        Instant dueAt,
        @Nullable VisitId visitId,
        Dimensions dimensions)
        implements InterventionEvent {}
