package forestall.cases.casefile;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file, and the others of the same person. Whoever may read one of them may read all, and what protects the person is withheld in all of
 * them, whichever of them has the reason.
 *
 * @param continuesAs the file that the file was merged into; null while it continues by itself
 * @param merged the files that were merged into it, directly or through another: they are shown with it
 * @param others the rest
 */
public record PersonFile(CaseFile file, @Nullable VictimId continuesAs, List<CaseFile> merged, List<CaseFile> others) {

    public PersonFile {
        merged = List.copyOf(merged);
        others = List.copyOf(others);
    }

    public boolean mayBeReadBy(Reader reader) {
        return all().anyMatch(one -> AccessPolicy.mayRead(reader, one));
    }

    /** The names of what is withheld from the reader. */
    public List<String> withheldFrom(Reader reader) {
        return ProtectionPolicy.withheld(
                reader, all().flatMap(one -> one.roles().stream()).toList());
    }

    /** What is known from the file and those that were merged into it. */
    CaseFile whole() {
        CaseFile whole = file;
        for (CaseFile other : merged) {
            whole = whole.and(other);
        }
        return whole;
    }

    /** The file and those that are shown with it. */
    public Stream<CaseFile> shownTogether() {
        return Stream.concat(Stream.of(file), merged.stream());
    }

    private Stream<CaseFile> all() {
        return Stream.concat(shownTogether(), others.stream());
    }
}
