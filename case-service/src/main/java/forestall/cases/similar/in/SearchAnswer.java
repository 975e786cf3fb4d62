package forestall.cases.similar.in;

import forestall.cases.casefile.Belonging;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CasePage;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.KnownNumber;
import forestall.cases.similar.FindFiles;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.ScamType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files found.
 *
 * @param next the cursor of the next page, absent on the last
 * @param complete false while the index is being made anew: there may be others
 */
record SearchAnswer(List<Item> items, @Nullable String next, boolean complete) {

    static SearchAnswer of(CasePage page, Belonging belonging) {
        VictimId next = page.next();
        List<Item> items = page.files().stream()
                .map(file ->
                        Item.of(file, belonging.continuesAs(file.victimId()).orElse(null)))
                .toList();
        return new SearchAnswer(items, next == null ? null : next.value(), true);
    }

    static SearchAnswer of(FindFiles.FilesFound found, int from, int limit) {
        List<Item> items = found.files().stream()
                .map(person -> Item.of(person.file(), person.continuesAs()))
                .toList();
        return new SearchAnswer(items, found.more() ? String.valueOf(from + limit) : null, found.complete());
    }

    /**
     * Enough of a file to choose it.
     *
     * @param continuesAs the file that this one was merged into; absent while it continues by itself
     * @param age in years
     */
    record Item(
            VictimId victimId,
            @Nullable VictimId continuesAs,
            long version,
            CaseState state,
            ScamType scamType,
            List<PersonName> names,
            @Nullable Integer age,
            List<PhoneNumber> numbers,
            int interventions) {

        static Item of(CaseFile file, @Nullable VictimId continuesAs) {
            return new Item(
                    file.victimId(),
                    continuesAs,
                    file.version(),
                    file.state(),
                    file.dimensions().scamType(),
                    file.person().names(),
                    file.person().age(),
                    file.person().numbers().stream().map(KnownNumber::number).toList(),
                    file.episodes().size());
        }
    }
}
