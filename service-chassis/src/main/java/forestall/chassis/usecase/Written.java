package forestall.chassis.usecase;

import java.util.stream.Collectors;

/**
 * What people write: it travels in events and is shown to others, so it comes to an end and holds nothing that no store keeps, such as the
 * character 0.
 */
public final class Written {

    /** In characters. */
    public static final int LONGEST = 4_000;

    private static final String REPLACEMENT = "\uFFFD";

    private Written() {}

    /**
     * Passes when it can be kept and read.
     *
     * @param what such as "reason"
     * @throws Refusal saying how long it may be, or that it holds what cannot be read
     */
    public static void require(String what, String text) {
        if (text.length() > LONGEST) {
            throw Refusal.invalid(
                    "text-too-long",
                    "expected a text of at most %d characters as %s, found %d".formatted(LONGEST, what, text.length()));
        }
        if (!isReadable(text)) {
            throw Refusal.invalid(
                    "text-unreadable",
                    "expected a text without control characters as %s, found one with some".formatted(what));
        }
    }

    /** Without control characters other than those of lines and columns, and without halves of characters. */
    public static boolean isReadable(String text) {
        return text.codePoints().allMatch(Written::isReadable);
    }

    /** As far as it can be read, for what nobody is there to write again. */
    public static String readable(String text) {
        return isReadable(text)
                ? text
                : text.codePoints()
                        .mapToObj(point -> isReadable(point) ? Character.toString(point) : REPLACEMENT)
                        .collect(Collectors.joining());
    }

    private static boolean isReadable(int point) {
        return point == '\n'
                || point == '\r'
                || point == '\t'
                || (!Character.isISOControl(point) && Character.getType(point) != Character.SURROGATE);
    }
}
