package forestall.cases.casefile;

import forestall.events.facts.FreeText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that is kept elsewhere.
 *
 * @param keptAt where it can be had, as the writer put it
 * @param sha256 of its content, 64 lower-case hexadecimal digits; null when nobody computed it
 */
public record DocumentReference(
        UUID id,
        DocumentKind kind,
        FreeText title,
        FreeText keptAt,
        @Nullable String sha256,
        String by,
        Instant at) {

    /** Whether both are the same document at the same place. */
    boolean same(DocumentReference other) {
        return kind == other.kind && title.equals(other.title) && keptAt.equals(other.keptAt);
    }
}
