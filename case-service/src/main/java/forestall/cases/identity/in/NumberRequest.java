package forestall.cases.identity.in;

import forestall.cases.Fields;
import forestall.cases.casefile.PhoneNumbers;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;

/**
 * A further number of the person, as people write it.
 *
 * @param evidence how it is known
 */
record NumberRequest(String number, String evidence) {

    private static final int LONGEST_EVIDENCE = 1000;

    PhoneNumber read(PhoneNumbers numbers) {
        return numbers.read(number.strip())
                .orElseThrow(() -> Fields.invalid(
                        "/number",
                        "a telephone number such as 138 0000 0001 or +852 0000 0001",
                        "a text of %d characters".formatted(number.length())));
    }

    FreeText proof() {
        return new FreeText(Fields.text("/evidence", evidence, LONGEST_EVIDENCE));
    }
}
