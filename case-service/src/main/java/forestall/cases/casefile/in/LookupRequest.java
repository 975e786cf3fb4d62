package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Search;
import forestall.events.facts.PhoneNumber;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody looks up, whole and as people write it: exactly one of the three. */
record LookupRequest(
        @Nullable String number,
        @Nullable String account,
        @Nullable String handle) {

    private static final int LONGEST = 128;

    Search.Exact search(PhoneNumbers numbers) {
        Map<String, String> named = named();
        if (named.size() != 1) {
            throw Fields.invalid(
                    "",
                    "exactly one of number, account and handle",
                    named.isEmpty() ? "none" : String.join(", ", named.keySet()));
        }
        PhoneNumber phone = Numbers.optional("/number", number, numbers);
        if (phone != null) {
            return new Search.ByNumber(phone);
        }
        Search.Exact search = account == null
                ? new Search.ByHandle(Fields.text("/handle", handle, LONGEST))
                : new Search.ByAccount(Fields.text("/account", account, LONGEST));
        if (search.identifier().value().isEmpty()) {
            throw Fields.invalid("/account", "an account", "nothing but dashes and blanks");
        }
        return search;
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        put(named, "number", number);
        put(named, "account", account);
        put(named, "handle", handle);
        return named;
    }

    private static void put(Map<String, String> named, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            named.put(field, value);
        }
    }
}
