package forestall.cases.similar.in;

import forestall.cases.Fields;
import forestall.cases.Numbers;
import forestall.cases.Pages;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Search;
import forestall.cases.similar.Sought;
import forestall.events.facts.PhoneNumber;
import forestall.events.ids.VictimId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in all files: exactly one of number, account, handle, name, address and text. Does not print itself.
 *
 * @param number like account and handle: whole, however people write it
 * @param name like address and text: words of it
 * @param limit 20 when left out
 */
record SearchRequest(
        @Nullable String number,
        @Nullable String account,
        @Nullable String handle,
        @Nullable String name,
        @Nullable String address,
        @Nullable String text,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST = 200;
    private static final int USUAL = Integer.parseInt(Pages.USUAL);

    /** Beyond that nobody reads on, and the index would have to go through all before it. */
    private static final int FURTHEST = 10_000;

    void requireOne() {
        Map<String, String> told = new LinkedHashMap<>();
        put(told, "number", number);
        put(told, "account", account);
        put(told, "handle", handle);
        put(told, "name", name);
        put(told, "address", address);
        put(told, "text", text);
        if (told.size() != 1) {
            throw Fields.invalid(
                    "",
                    "exactly one of number, account, handle, name, address and text",
                    told.isEmpty() ? "none" : String.join(", ", told.keySet()));
        }
    }

    private static void put(Map<String, String> told, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            told.put(field, value);
        }
    }

    /** What is looked up whole; empty when it is words. */
    Optional<Search.Exact> exact(PhoneNumbers numbers) {
        PhoneNumber phone = Numbers.optional("/number", number, numbers);
        if (phone != null) {
            return Optional.of(new Search.ByNumber(phone));
        }
        String said = Fields.optionalText("/account", account, LONGEST);
        if (said != null) {
            Search.Exact search = new Search.ByAccount(said);
            if (search.identifier().value().isEmpty()) {
                throw Fields.invalid("/account", "an account", "nothing but dashes and blanks");
            }
            return Optional.of(search);
        }
        return Optional.ofNullable(Fields.optionalText("/handle", handle, LONGEST))
                .map(Search.ByHandle::new);
    }

    Sought words() {
        String said = Fields.optionalText("/name", name, LONGEST);
        if (said != null) {
            return new Sought.Name(said);
        }
        String place = Fields.optionalText("/address", address, LONGEST);
        return place != null ? new Sought.Place(place) : new Sought.Text(Fields.text("/text", text, LONGEST_TEXT));
    }

    int size() {
        return Pages.limit("/limit", limit == null ? USUAL : limit);
    }

    /** How many files the pages before had. */
    int from() {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[1-9][0-9]{0,4}") || Integer.parseInt(cursor) > FURTHEST) {
            throw Pages.foreignCursor().at("/cursor");
        }
        return Integer.parseInt(cursor);
    }

    /** The last file of the page before, when something is looked up whole. */
    @Nullable
    VictimId after() {
        try {
            return cursor == null ? null : new VictimId(cursor);
        } catch (IllegalArgumentException e) {
            throw Pages.foreignCursor().at("/cursor");
        }
    }

    @Override
    public String toString() {
        return "[search]";
    }
}
