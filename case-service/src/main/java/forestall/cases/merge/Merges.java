package forestall.cases.merge;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which file was merged into which. A merge is a property of the file that ended: one atomic change makes it, and one undoes it. */
public interface Merges {
    Optional<Merge> of(VictimId from);

    /**
     * As {@link #of}, for good: a change of it that was decided before and is not stored yet will be decided anew. Two files that are
     * merged into each other at once would make a circle otherwise.
     */
    Optional<Merge> settled(VictimId from);

    /**
     * The same, at no cost for a file that was never merged: a merge of it that its {@link MergeFollower}s were told of will be decided
     * anew.
     */
    Optional<Merge> settledIfAny(VictimId from);

    /** As {@link #into}, each of them as it stands for good. */
    List<VictimId> settledInto(VictimId file);

    /** The files that were merged into this one directly. */
    List<VictimId> into(VictimId file);

    /** Decides on what a file's merge is now, and stores the decision with what it announces; decides anew when somebody else was first. */
    MergeDecision change(VictimId from, VictimId into, Function<Optional<Merge>, MergeDecision> decision);
}
