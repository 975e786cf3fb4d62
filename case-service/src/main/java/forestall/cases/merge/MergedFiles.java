package forestall.cases.merge;

import forestall.cases.casefile.Belonging;
import forestall.events.ids.VictimId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What belongs together by the merges as they stand. */
public final class MergedFiles implements Belonging {

    private final Merges merges;

    public MergedFiles(Merges merges) {
        this.merges = merges;
    }

    @Override
    public Optional<VictimId> continuesAs(VictimId file) {
        return merges.of(file).map(Merge::into);
    }

    @Override
    public List<VictimId> mergedInto(VictimId file) {
        Set<VictimId> found = new LinkedHashSet<>();
        Deque<VictimId> toAsk = new ArrayDeque<>(List.of(file));
        while (!toAsk.isEmpty()) {
            merges.into(toAsk.remove()).stream().filter(found::add).forEach(toAsk::add);
        }
        return List.copyOf(found);
    }
}
