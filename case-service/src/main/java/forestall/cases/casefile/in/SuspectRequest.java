package forestall.cases.casefile.in;

import forestall.cases.Told;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.events.facts.Lists;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who deceives the person, or carries the money.
 *
 * @param role SUSPECT unless it says COURIER
 * @param seenAt unless it is now
 */
record SuspectRequest(
        @Nullable CaseRole role,
        @Nullable String phone,
        @Nullable String handle,
        List<String> accounts,
        @Nullable Instant seenAt) {

    SuspectRequest {
        accounts = Lists.copyOrEmpty(accounts);
    }

    Entry.SuspectNamed named(PhoneNumbers numbers) {
        return Told.suspect(role, phone, handle, accounts, seenAt, numbers);
    }
}
