package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.Numbers;
import forestall.cases.casefile.Entry;
import forestall.cases.casefile.PhoneNumbers;
import forestall.events.facts.Lists;
import forestall.events.facts.PhoneNumber;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
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

    private static final int LONGEST_HANDLE = 100;
    private static final int LONGEST_ACCOUNT = 64;
    private static final int MOST_ACCOUNTS = 20;

    SuspectRequest {
        accounts = Lists.copyOrEmpty(accounts);
    }

    Entry.SuspectNamed named(PhoneNumbers numbers) {
        if (role == CaseRole.VICTIM) {
            throw Fields.invalid("/role", "SUSPECT or COURIER", "VICTIM");
        }
        if (accounts.size() > MOST_ACCOUNTS) {
            throw Fields.invalid("/accounts", "at most %d accounts".formatted(MOST_ACCOUNTS), accounts.size() + "");
        }
        PhoneNumber number = Numbers.optional("/phone", phone, numbers);
        String name = Fields.optionalText("/handle", handle, LONGEST_HANDLE);
        if (number == null && name == null && accounts.isEmpty()) {
            throw Fields.invalid("/phone", "a number, a handle or an account", "none of them");
        }
        return new Entry.SuspectNamed(role == null ? CaseRole.SUSPECT : role, number, name, withoutBlanks(), seenAt);
    }

    private List<String> withoutBlanks() {
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> Fields.text("/accounts/" + i, accounts.get(i).replaceAll("\\s", ""), LONGEST_ACCOUNT))
                .distinct()
                .toList();
    }
}
