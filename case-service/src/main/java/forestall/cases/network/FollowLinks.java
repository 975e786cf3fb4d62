package forestall.cases.network;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.FileFollower;
import forestall.cases.follow.MarkedFiles;
import forestall.cases.merge.MergeFollower;
import forestall.events.ids.VictimId;

/** Marks the files whose ties change; networks are arranged later, so that no file waits for another. */
public final class FollowLinks implements FileFollower, MergeFollower {

    private final MarkedFiles changes;

    public FollowLinks(MarkedFiles changes) {
        this.changes = changes;
    }

    @Override
    public void changing(CaseFile before, CaseFile after) {
        if (!LinkPolicy.traits(before).equals(LinkPolicy.traits(after))) {
            changes.mark(after.victimId());
        }
    }

    @Override
    public void changing(VictimId from, VictimId into) {
        changes.mark(from);
        changes.mark(into);
    }
}
