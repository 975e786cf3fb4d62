package forestall.cases.casefile;

import forestall.events.facts.PersonName;
import forestall.events.facts.PhoneNumber;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may persuade the person. Does not print name and number.
 *
 * @param source who told
 * @param since when it became known
 */
public record Relative(
        UUID id,
        Relation relation,
        @Nullable PersonName name,
        @Nullable PhoneNumber phone,
        String source,
        Instant since) {

    /** Whether the other says the same about the same relative, whoever told it. */
    boolean says(Relative other) {
        return relation == other.relation && Objects.equals(name, other.name) && Objects.equals(phone, other.phone);
    }

    @Override
    public String toString() {
        return "[" + relation + "]";
    }
}
