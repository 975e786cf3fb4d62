package forestall.cases.casefile.in;

import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Search;
import forestall.chassis.usecase.Refusal;
import forestall.events.ids.VictimId;
import java.util.regex.Pattern;

/** What somebody typed into the search field: a telephone number as people write it, a victim id, or a part of a name. Never repeated. */
final class SearchWords {

    private static final Pattern VICTIM_ID = Pattern.compile("[A-Za-z0-9_-]{32,64}");
    private static final int LONGEST = 100;

    private SearchWords() {}

    /**
     * What they look for.
     *
     * @throws Refusal when there is nothing to look for
     */
    static Search read(String typed, PhoneNumbers numbers) {
        String words = typed.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.invalid(
                    "search-words",
                    "expected a number, a name or a victim id of 1 to %d characters, found %d characters"
                            .formatted(LONGEST, words.length()));
        }
        if (VICTIM_ID.matcher(words).matches()) {
            return new Search.ByVictimId(new VictimId(words));
        }
        return numbers.read(words).<Search>map(Search.ByNumber::new).orElseGet(() -> new Search.ByName(words));
    }
}
