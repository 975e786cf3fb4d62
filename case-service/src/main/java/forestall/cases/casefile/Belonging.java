package forestall.cases.casefile;

import forestall.chassis.usecase.Refusal;
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

    /**
     * Refuses what a person would enter into a file that was merged into another.
     *
     * @throws Refusal naming that other one
     */
    default void requireContinuing(VictimId file) {
        continuesAs(file).ifPresent(into -> {
            throw Refusal.conflict(
                    "file-merged-away",
                    "expected a file that continues, found one that was merged into %s: enter it there"
                            .formatted(into));
        });
    }

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
