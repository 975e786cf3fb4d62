package forestall.cases.casefile.in;

import forestall.cases.Fields;
import forestall.cases.casefile.DocumentKind;
import forestall.cases.casefile.Entry;
import forestall.events.facts.FreeText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A reference to a document; the document itself is kept elsewhere. */
record DocumentRequest(
        DocumentKind kind,
        String title,
        String keptAt,
        @Nullable String sha256) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 300;

    Entry.DocumentFiled filed() {
        return new Entry.DocumentFiled(
                kind,
                new FreeText(Fields.text("/title", title, LONGEST_TITLE)),
                new FreeText(Fields.text("/keptAt", keptAt, LONGEST_PLACE)),
                sha256 == null ? null : digest(sha256.strip().toLowerCase(Locale.ROOT)));
    }

    private static String digest(String written) {
        if (!SHA_256.matcher(written).matches()) {
            throw Fields.invalid(
                    "/sha256", "64 hexadecimal digits", "a text of %d characters".formatted(written.length()));
        }
        return written;
    }
}
