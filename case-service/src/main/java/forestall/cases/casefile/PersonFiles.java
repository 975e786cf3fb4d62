package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files there are of one person, by the merges as they stand. */
public final class PersonFiles {

    private final CaseFiles files;
    private final Belonging belonging;

    public PersonFiles(CaseFiles files, Belonging belonging) {
        this.files = files;
        this.belonging = belonging;
    }

    /** A file with the others of its person. */
    public PersonFile with(CaseFile file) {
        VictimId asked = file.victimId();
        List<VictimId> merged = belonging.mergedInto(asked);
        Optional<VictimId> continuesAs = belonging.continuesAs(asked);
        if (merged.isEmpty() && continuesAs.isEmpty()) {
            return new PersonFile(file, null, List.of(), List.of());
        }
        Set<VictimId> others = new LinkedHashSet<>(merged);
        continuesAs.map(belonging::last).ifPresent(last -> {
            others.add(last);
            others.addAll(belonging.mergedInto(last));
        });
        others.remove(asked);
        others.removeAll(merged);
        return new PersonFile(file, continuesAs.orElse(null), found(merged), found(others));
    }

    private List<CaseFile> found(Collection<VictimId> victims) {
        return victims.stream().flatMap(victim -> files.find(victim).stream()).toList();
    }
}
