package forestall.events.ids;

import java.util.regex.Pattern;

/** The forms that textual identifiers may have, and the sentence that refuses any other. */
final class Text {

    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    private Text() {}

    static void require(Pattern form, String expected, String found) {
        if (!form.matcher(found).matches()) {
            throw new IllegalArgumentException("expected " + expected + ", found '" + found + "'");
        }
    }

    /** The same where what was found could be a telephone number put in the wrong place: it is not repeated. */
    static void requireSilently(Pattern form, String expected, String found) {
        if (!form.matcher(found).matches()) {
            throw new IllegalArgumentException(
                    "expected %s, found a text of %d characters".formatted(expected, found.length()));
        }
    }
}
