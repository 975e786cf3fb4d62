package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;

/** Which files are about one person. */
public interface Belonging {
    /** The file that this one was merged into; empty while it continues by itself. */
    Optional<VictimId> continuesAs(VictimId file);

    /** The files that were merged into this one, directly or through another. */
    List<VictimId> mergedInto(VictimId file);
}
