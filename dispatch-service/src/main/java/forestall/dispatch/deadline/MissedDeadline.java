package forestall.dispatch.deadline;

import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stage had not happened when it was due.
 *
 * @param visit that was late; absent for calls
 * @param notedAt when that was found out
 */
public record MissedDeadline(
        InterventionId intervention,
        DeadlineStage stage,
        Instant dueAt,
        @Nullable VisitId visit,
        Instant notedAt) {}
