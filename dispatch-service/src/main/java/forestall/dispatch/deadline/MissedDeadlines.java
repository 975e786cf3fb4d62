package forestall.dispatch.deadline;

import forestall.dispatch.intervention.Intervention;
import forestall.events.ids.InterventionId;
import forestall.events.vocabulary.DeadlineStage;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Deadlines that were missed, each once; outstanding until what was due has happened after all, or no longer matters. */
public interface MissedDeadlines {
    /** A place among the outstanding. */
    record Place(MissedDeadline missed, Intervention about) {
        public Mark mark() {
            return new Mark(about.grade(), missed.dueAt(), missed.intervention(), missed.stage());
        }
    }

    /** Where a page ended: the next one continues behind it, whatever became of what stood there. */
    record Mark(Grade grade, Instant dueAt, InterventionId intervention, DeadlineStage stage) {}

    /**
     * Missed, once.
     *
     * @param outstanding from now on, or again; what is not stays as it is
     * @return false when it was missed before
     */
    boolean add(MissedDeadline missed, boolean outstanding);

    /** These stages of the intervention are outstanding no more. */
    void settle(InterventionId intervention, Set<DeadlineStage> stages, Instant at);

    /** The outstanding ones of open interventions, the most urgent grade first, then what has been due the longest. */
    List<Place> outstanding(@Nullable Mark after, int limit);
}
