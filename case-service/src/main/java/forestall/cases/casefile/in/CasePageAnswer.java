package forestall.cases.casefile.in;

import forestall.cases.Pages;
import forestall.cases.casefile.CaseFile;
import forestall.cases.casefile.CasePage;
import forestall.cases.casefile.CaseState;
import forestall.cases.casefile.KnownNumber;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files found. {@code next} is the cursor of the next page, absent on the last. */
record CasePageAnswer(List<Item> items, @Nullable VictimId next) {

    static CasePageAnswer of(CasePage page) {
        return new CasePageAnswer(page.files().stream().map(Item::of).toList(), page.next());
    }

    /** The last file of the page before, as a client hands it back; null for the first page. */
    static @Nullable VictimId cursor(@Nullable String text) {
        try {
            return text == null ? null : new VictimId(text);
        } catch (IllegalArgumentException e) {
            throw Pages.foreignCursor();
        }
    }

    /** Enough of a file to choose it. Age in years. */
    record Item(
            VictimId victimId,
            long version,
            CaseState state,
            List<PersonName> names,
            @Nullable Integer age,
            List<PhoneNumber> numbers,
            int interventions) {

        static Item of(CaseFile file) {
            return new Item(
                    file.victimId(),
                    file.version(),
                    file.state(),
                    file.person().names(),
                    file.person().age(),
                    file.person().numbers().stream().map(KnownNumber::number).toList(),
                    file.episodes().size());
        }
    }
}
