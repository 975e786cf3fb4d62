package forestall.cases.merge;

import forestall.events.ids.VictimId;

/** Keeps something that follows from merges. Told of a merge or parting before it is stored, as {@code FileFollower} is of files. */
public interface MergeFollower {

    void changing(VictimId from, VictimId into);
}
