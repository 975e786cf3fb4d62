package forestall.cases;

import forestall.chassis.usecase.Refusal;
import org.jspecify.annotations.Nullable;

/** The fields of request bodies. What is wrong with one is told with its JSON pointer and without repeating it. */
public final class Fields {

    private Fields() {}

    /**
     * A text without blanks around it.
     *
     * @throws Refusal when nothing is left of it, or more than the longest
     */
    public static String text(String pointer, @Nullable String written, int longest) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw invalid(pointer, "a text of 1 to %d characters".formatted(longest), text.length() + " characters");
        }
        return text;
    }

    /** The same where the text may be left out. */
    public static @Nullable String optionalText(String pointer, @Nullable String written, int longest) {
        return written == null || written.isBlank() ? null : text(pointer, written, longest);
    }

    /** A field that cannot be as it is. */
    public static Refusal invalid(String pointer, String expected, String found) {
        return Refusal.invalid("invalid-value", pointer, expected, found);
    }
}
