package forestall.chassis.versioning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that a change is based on. A controller takes it as {@code @RequestHeader("If-Match") IfMatch expected}; a request
 * without the header is answered with 428.
 */
public record IfMatch(long version) {

    private static final Pattern FORM = Pattern.compile("\\s*(?:W/)?\"?([0-9]{1,18})\"?\\s*");

    /**
     * Reads the header; quotes are optional.
     *
     * @throws Malformed when it holds no version
     */
    public static IfMatch of(String header) {
        Matcher form = FORM.matcher(header);
        if (!form.matches()) {
            throw new Malformed("expected If-Match with one version such as \"3\", found a text of " + header.length()
                    + " characters");
        }
        return new IfMatch(Long.parseLong(form.group(1)));
    }

    /** The entity tag of a version. */
    public static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** The header holds no version. */
    public static final class Malformed extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Malformed(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
