package forestall.cases.network;

import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.merge.Merge;
import forestall.cases.merge.Merges;
import forestall.events.ids.VictimId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files speak for one person: the one that continues, with its own ties and those of the files merged into it. What it says is for
 * good: a change or merge under way is decided anew, and marks its files again.
 */
final class Voices {

    private final CaseFiles files;
    private final Merges merges;

    Voices(CaseFiles files, Merges merges) {
        this.files = files;
        this.merges = merges;
    }

    VictimId continuing(VictimId file) {
        return Belonging.last(file, merged -> merges.settledIfAny(merged).map(Merge::into));
    }

    /** The files merged into a file, directly or through others. */
    List<VictimId> mergedInto(VictimId file) {
        Set<VictimId> found = new LinkedHashSet<>();
        Deque<VictimId> toAsk = new ArrayDeque<>(List.of(file));
        while (!toAsk.isEmpty()) {
            merges.settledInto(toAsk.remove()).stream().filter(found::add).forEach(toAsk::add);
        }
        found.remove(file);
        return List.copyOf(found);
    }

    /** Those of the files that there are. */
    List<CaseFile> settled(VictimId file, List<VictimId> merged) {
        List<CaseFile> found = new ArrayList<>();
        files.settled(file).ifPresent(found::add);
        merged.forEach(other -> files.settled(other).ifPresent(found::add));
        return found;
    }
}
