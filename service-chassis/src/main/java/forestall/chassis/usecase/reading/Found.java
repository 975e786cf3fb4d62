package forestall.chassis.usecase.reading;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Describes what was found without repeating what may be a number, a name or an address. */
public final class Found {

    /** Words such as a misspelt code: no digits, no Chinese, so neither a telephone number nor a name as written here. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z_-]{1,40}");

    /** A number beyond may be a telephone or account number that slipped into the wrong field. */
    private static final double LARGEST_REPEATED = 9_999;

    private Found() {}

    public static String describe(Object value) {
        return switch (value) {
            case String text -> length(text);
            case Boolean truth -> truth.toString();
            case Number number when Math.abs(number.doubleValue()) <= LARGEST_REPEATED -> number.toString();
            case Number number -> "a number beyond 9999";
            case Collection<?> list -> "a list of " + list.size();
            case Map<?, ?> object -> "an object";
            default -> "something else";
        };
    }

    /** As {@link #describe}, but a plain word is repeated: for codes and names of fields, where a misspelling must be seen. */
    public static String word(Object value) {
        return value instanceof String text && WORD.matcher(text).matches() ? text : describe(value);
    }

    private static String length(String text) {
        return text.isEmpty() ? "an empty text" : "a text of %d characters".formatted(text.length());
    }
}
