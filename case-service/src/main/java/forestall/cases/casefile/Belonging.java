package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which files are about one person. */
public interface Belonging {
    /** The file that this one was merged into; empty while it continues by itself. */
    Optional<VictimId> continuesAs(VictimId file);

    /** The file as which this one continues in the end; itself while it continues by itself. */
    default VictimId last(VictimId file) {
        return last(file, this::continuesAs);
    }

    /**
     * The same by what somebody else says of merges.
     *
     * @param continuesAs the file that one was merged into; should merges lead in a circle, the walk ends where it began
     */
    static VictimId last(VictimId file, Function<VictimId, Optional<VictimId>> continuesAs) {
        VictimId last = file;
        Set<VictimId> seen = new HashSet<>();
        Optional<VictimId> further = continuesAs.apply(last);
        while (further.isPresent() && seen.add(last)) {
            last = further.get();
            further = continuesAs.apply(last);
        }
        return last;
    }

    /** The files that were merged into this one, directly or through another. */
    List<VictimId> mergedInto(VictimId file);
}
