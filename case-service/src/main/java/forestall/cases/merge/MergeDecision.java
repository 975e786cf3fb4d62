package forestall.cases.merge;

import forestall.events.CaseEvent;
import forestall.events.Envelope;
import org.jspecify.annotations.Nullable;

/** What becomes of a file's merge. */
public sealed interface MergeDecision {
    /** It is merged like that already. */
    record Unchanged(Merge present) implements MergeDecision {}

    /**
     * It is merged now, or parted.
     *
     * @param present absent when it continues by itself again
     * @param step what was done, for the history
     */
    record Changed(@Nullable Merge present, Merge step, Envelope<? extends CaseEvent> announced)
            implements MergeDecision {}
}
