package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;

/**
 * A stage had not happened when it was due. The deadline itself stays as it was. Wakes: casefile, statistics.
 */
public record DeadlineMissed(
        VictimId victimId, InterventionId interventionId, DeadlineStage stage, Instant dueAt, Dimensions dimensions)
        implements InterventionEvent {}
