package forestall.cases.follow;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which files are to be looked at again. */
public interface MarkedFiles {

    /**
     * A file that waits.
     *
     * @param id another one each time the file is marked
     */
    record Mark(VictimId file, UUID id) {}

    /** Before the change is stored. */
    void mark(VictimId file);

    /** Some that were marked a moment ago at least, so that their changes are stored by now as a rule; those that wait longest first. */
    List<Mark> due();

    /** Unless it was marked again meanwhile. */
    void done(Mark mark);

    /** Looking at it failed: it is due again a little later, behind those that wait meanwhile, unless it was marked again. */
    void failed(Mark mark);

    /** Those of the files that wait. */
    Set<VictimId> waiting(Set<VictimId> files);

    long count();
}
