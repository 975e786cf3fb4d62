package forestall.cases.similar.in;

import forestall.cases.Fields;
import forestall.cases.Pages;
import forestall.cases.casefile.PhoneNumbers;
import forestall.cases.casefile.Search;
import forestall.cases.similar.Sought;
import forestall.events.ids.VictimId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in all files: exactly one of text, number, name and address. Does not print itself.
 *
 * @param limit 20 when left out
 */
record SearchRequest(
        @Nullable String text,
        @Nullable String number,
        @Nullable String name,
        @Nullable String address,
        @Nullable String cursor,
        @Nullable Integer limit) {

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST = 200;
    private static final int USUAL = Integer.parseInt(Pages.USUAL);

    /** Beyond that nobody reads on, and the index would have to go through all before it. */
    private static final int FURTHEST = 10_000;

    void requireOne() {
        long told =
                Stream.of(text, number, name, address).filter(Objects::nonNull).count();
        if (told != 1) {
            throw Fields.invalid("", "one of text, number, name and address", told + " of them");
        }
    }

    /** The number; empty when something else is looked for. */
    Optional<Search> exact(PhoneNumbers numbers) {
        if (number == null) {
            return Optional.empty();
        }
        String written = Fields.text("/number", number, LONGEST);
        return Optional.of(new Search.ByNumber(numbers.read(written)
                .orElseThrow(() -> Fields.invalid(
                        "/number",
                        "a telephone number such as 138 0000 0001 or +852 0000 0001",
                        "a text of %d characters".formatted(written.length())))));
    }

    Sought words() {
        if (name != null) {
            return new Sought.Name(Fields.text("/name", name, LONGEST));
        }
        return address != null
                ? new Sought.Place(Fields.text("/address", address, LONGEST))
                : new Sought.Text(Fields.text("/text", text, LONGEST_TEXT));
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

    /** The last file of the page before, when a number is looked for. */
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
