package forestall.cases.console;

import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Reader;
import forestall.cases.casefile.Search;
import forestall.cases.casefile.SearchFiles;
import forestall.cases.similar.FindFiles;
import forestall.cases.similar.Sought;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds files by whatever somebody typed. Each search is on record as such, with the files found and without the words. */
public final class LookUp {

    static final int LONGEST = 200;
    private static final int MOST = 50;
    private static final int SHORTEST_ACCOUNT = 8;

    private final SearchFiles exact;
    private final FindFiles words;
    private final Belonging belonging;
    private final PhoneNumbers numbers;

    public LookUp(SearchFiles exact, FindFiles words, Belonging belonging, PhoneNumbers numbers) {
        this.exact = exact;
        this.words = words;
        this.belonging = belonging;
        this.numbers = numbers;
    }

    /** As what the words are looked for. */
    public enum Kind {
        /** A number or an account if they can be one, else a name, else any words. */
        ANYTHING,
        NUMBER,
        ACCOUNT,
        HANDLE,
        NAME,
        ADDRESS,
        TEXT
    }

    /**
     * A file that was found.
     *
     * @param continuesAs the file that this one was merged into; null while it continues by itself
     */
    public record Hit(CaseFile file, @Nullable VictimId continuesAs) {}

    /**
     * What was found, the best first.
     *
     * @param more whether there are more than these
     * @param complete false while an index is being made anew: there may be others
     */
    public record Hits(List<Hit> hits, boolean more, boolean complete) {
        public Hits {
            hits = List.copyOf(hits);
        }

        boolean isEmpty() {
            return hits.isEmpty();
        }
    }

    /**
     * The files of which the words tell and which the reader may read.
     *
     * @throws Refusal when there is nothing to look for, or the words cannot be of that kind
     */
    public Hits of(Kind kind, String typed, Reader reader) {
        String sought = typed.strip();
        if (sought.isEmpty() || sought.length() > LONGEST) {
            throw Refusal.invalid(
                    "search-words",
                    "/words",
                    "1 to %d characters".formatted(LONGEST),
                    "%d characters".formatted(sought.length()));
        }
        return switch (kind) {
            case ANYTHING -> anything(sought, reader);
            case NUMBER ->
                whole(
                        new Search.ByNumber(number(sought)
                                .orElseThrow(() -> Refusal.invalid(
                                        "search-words",
                                        "/words",
                                        "a telephone number such as 138 0000 0001 or +852 0000 0001",
                                        "a text of %d characters".formatted(sought.length())))),
                        reader);
            case ACCOUNT -> account(sought, reader);
            case HANDLE -> whole(new Search.ByHandle(sought), reader);
            case NAME -> words(new Sought.Name(sought), reader);
            case ADDRESS -> words(new Sought.Place(sought), reader);
            case TEXT -> words(new Sought.Text(sought), reader);
        };
    }

    private Hits anything(String sought, Reader reader) {
        Optional<PhoneNumber> phone = number(sought);
        if (phone.isPresent()) {
            Hits found = whole(new Search.ByNumber(phone.get()), reader);
            if (!found.isEmpty()) {
                return found;
            }
        }
        if (sought.chars().filter(Character::isDigit).count() >= SHORTEST_ACCOUNT) {
            Hits found = account(sought, reader);
            if (!found.isEmpty() || phone.isPresent()) {
                return found;
            }
        }
        Hits named = words(new Sought.Name(sought), reader);
        return named.isEmpty() ? words(new Sought.Text(sought), reader) : named;
    }

    private Optional<PhoneNumber> number(String sought) {
        return numbers.read(sought);
    }

    private Hits account(String sought, Reader reader) {
        Search.ByAccount search = new Search.ByAccount(sought);
        if (search.identifier().value().isEmpty()) {
            throw Refusal.invalid("search-words", "/words", "an account", "nothing but dashes and blanks");
        }
        return whole(search, reader);
    }

    private Hits whole(Search search, Reader reader) {
        var page = exact.find(search, reader, null, MOST);
        return new Hits(
                page.files().stream()
                        .map(file -> new Hit(
                                file, belonging.continuesAs(file.victimId()).orElse(null)))
                        .toList(),
                page.next() != null,
                true);
    }

    private Hits words(Sought sought, Reader reader) {
        FindFiles.FilesFound found = words.find(sought, reader, 0, MOST);
        return new Hits(
                found.files().stream()
                        .map(person -> new Hit(person.file(), person.continuesAs()))
                        .toList(),
                found.more(),
                found.complete());
    }
}
