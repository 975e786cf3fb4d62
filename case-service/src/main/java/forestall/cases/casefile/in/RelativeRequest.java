package forestall.cases.casefile.in;

import forestall.cases.Told;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Relation;
import org.jspecify.annotations.Nullable;

/** A relative, with a name or a number as people write it. */
record RelativeRequest(
        Relation relation, @Nullable String name, @Nullable String phone) {

    Entry.RelativeTold told(PhoneNumbers numbers) {
        return Told.relative(relation, name, phone, numbers);
    }
}
