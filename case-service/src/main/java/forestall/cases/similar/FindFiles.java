package forestall.cases.similar;

import forestall.cases.audit.AuditEntry;
import forestall.cases.audit.AuditTrail;
import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFiles;
import forestall.cases.casefile.PersonFile;
import forestall.cases.casefile.PersonFiles;
import forestall.cases.casefile.ProtectionPolicy;
import forestall.cases.casefile.Reader;
import forestall.events.ids.VictimId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Finds files by name, address or text among those that the reader may read. On record are the files found, never the words looked for. */
public final class FindFiles {

    private final StoryIndex index;
    private final Supplier<IndexState> state;
    private final CaseFiles files;
    private final PersonFiles persons;
    private final AuditTrail audit;
    private final Clock clock;

    public FindFiles(
            StoryIndex index,
            Supplier<IndexState> state,
            CaseFiles files,
            Belonging belonging,
            AuditTrail audit,
            Clock clock) {
        this.index = index;
        this.state = state;
        this.files = files;
        this.persons = new PersonFiles(files, belonging);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Files found, the best first.
     *
     * @param more whether there are more after these
     * @param complete false while the index is being made anew: there may be others
     */
    public record FilesFound(List<PersonFile> files, boolean more, boolean complete) {
        public FilesFound {
            files = List.copyOf(files);
        }
    }

    /**
     * A page of the files, from so many on. A file of which words and places are withheld is found by its names only, even if the index
     * does not know yet that they are.
     */
    public FilesFound find(Sought sought, Reader reader, int from, int limit) {
        boolean complete = state.get().complete();
        boolean any = AccessPolicy.seesAll(reader) || reader.station() != null;
        List<VictimId> ids = any
                ? index.search(
                        sought, AccessPolicy.limit(reader), ProtectionPolicy.investigates(reader), from, limit + 1)
                : List.of();
        List<PersonFile> found = ids.stream()
                .limit(limit)
                .map(files::find)
                .flatMap(Optional::stream)
                .map(persons::with)
                .filter(person -> person.mayBeReadBy(reader))
                .filter(person -> sought instanceof Sought.Name
                        || person.withheldFrom(reader).isEmpty())
                .toList();
        audit.add(new AuditEntry(
                UUID.randomUUID(),
                clock.instant(),
                reader.name(),
                AuditEntry.Action.SEARCH_FILES,
                true,
                found.stream().map(person -> person.file().victimId()).toList(),
                AccessPolicy.why(reader)));
        return new FilesFound(found, ids.size() > limit, complete);
    }
}
