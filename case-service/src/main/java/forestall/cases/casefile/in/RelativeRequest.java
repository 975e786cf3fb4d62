package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.Numbers;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Relation;
import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A relative, with a name or a number as people write it. */
record RelativeRequest(
        Relation relation, @Nullable String name, @Nullable String phone) {

    private static final int LONGEST_NAME = 100;

    Entry.RelativeTold told(PhoneNumbers numbers) {
        String called = Fields.optionalText("/name", name, LONGEST_NAME);
        PhoneNumber number = Numbers.optional("/phone", phone, numbers);
        if (called == null && number == null) {
            throw Fields.invalid("/phone", "a name or a number", "neither");
        }
        return new Entry.RelativeTold(relation, called == null ? null : new PersonName(called), number);
    }
}
