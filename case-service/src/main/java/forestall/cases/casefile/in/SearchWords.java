package forestall.cases.casefile.in;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import forestall.cases.casefile.Search;
import forestall.chassis.usecase.Refusal;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed into the search field: a telephone number as people write it, a victim id, or a part of a name. Never repeated. */
final class SearchWords {

    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()./-]{3,}");
    private static final Pattern VICTIM_ID = Pattern.compile("[A-Za-z0-9_-]{32,64}");
    private static final int LONGEST = 100;

    /** Where a number without a country code is from. */
    private static final String HERE = "CN";

    private SearchWords() {}

    /**
     * What they look for.
     *
     * @throws Refusal when there is nothing to look for
     */
    static Search read(String typed) {
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
        return number(words).<Search>map(Search.ByNumber::new).orElseGet(() -> new Search.ByName(words));
    }

    private static Optional<PhoneNumber> number(String words) {
        if (!NUMBER.matcher(words).matches()) {
            return Optional.empty();
        }
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = plans.parse(words, HERE);
            return plans.isPossibleNumber(parsed)
                    ? Optional.of(new PhoneNumber(plans.format(parsed, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty(); // digits that are no telephone number are looked for as they stand
        }
    }
}
