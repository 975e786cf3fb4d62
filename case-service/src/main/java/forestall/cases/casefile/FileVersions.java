package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.List;

/** How often files were changed, cheap enough to be asked every second. */
public interface FileVersions {

    /** The versions of those of the files that there are, in the order of their ids. */
    List<Long> of(Collection<VictimId> victims);
}
