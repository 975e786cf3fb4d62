package forestall.cases.identity;

import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.FileFollower;

/** Marks the files that say something new about who is who; the rest is done later, so that no file waits for another. */
public final class FollowPeople implements FileFollower {

    private final ChangedPeople changes;

    public FollowPeople(ChangedPeople changes) {
        this.changes = changes;
    }

    @Override
    public void changing(CaseFile before, CaseFile after) {
        if (!Trace.of(before).equals(Trace.of(after))) {
            changes.mark(after.victimId());
        }
    }
}
