package forestall.cases.identity.in;

import forestall.cases.Told;
import forestall.cases.casefile.PhoneNumbers;
import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;

/**
 * A further number of the person, as people write it.
 *
 * @param evidence how it is known
 */
record NumberRequest(String number, String evidence) {

    PhoneNumber read(PhoneNumbers numbers) {
        return Told.number(number, numbers);
    }

    FreeText proof() {
        return Told.evidence(evidence);
    }
}
