package forestall.cases.identity;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.FileFollower;
import forestall.cases.follow.MarkedFiles;

/** Marks the files that say something new about who is who; the rest is done later, so that no file waits for another. */
public final class FollowPeople implements FileFollower {

    private final MarkedFiles changes;

    public FollowPeople(MarkedFiles changes) {
        this.changes = changes;
    }

    @Override
    public void changing(CaseFile before, CaseFile after) {
        if (!Trace.of(before).equals(Trace.of(after))) {
            changes.mark(after.victimId());
        }
    }
}
