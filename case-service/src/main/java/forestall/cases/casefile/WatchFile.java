package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says whether what a file shows has changed, whichever instance changed it. It tells nothing of what is in the file, so it is not on record. */
public final class WatchFile {

    private final CaseFiles files;
    private final PersonFiles persons;
    private final Belonging belonging;
    private final FileVersions versions;

    public WatchFile(CaseFiles files, Belonging belonging, FileVersions versions) {
        this.files = files;
        this.persons = new PersonFiles(files, belonging);
        this.belonging = belonging;
        this.versions = versions;
    }

    /**
     * Refuses whoever may not read the file.
     *
     * @throws forestall.chassis.usecase.Refusal when there is none for this reader
     */
    public void requireReadable(VictimId victim, Reader reader) {
        if (files.find(victim)
                .map(persons::with)
                .filter(person -> person.mayBeReadBy(reader))
                .isEmpty()) {
            throw NoSuchFile.refusal(victim);
        }
    }

    /** Another one as soon as the file is another, or one that is shown with it. */
    public String mark(VictimId victim) {
        List<VictimId> shown = new ArrayList<>(belonging.mergedInto(victim));
        shown.add(victim);
        String merged = belonging.continuesAs(victim).isPresent() ? "-merged" : "";
        return versions.of(shown).stream().map(String::valueOf).collect(Collectors.joining("-")) + merged;
    }
}
