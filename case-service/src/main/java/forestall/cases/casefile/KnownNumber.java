package forestall.cases.casefile;

import forestall.events.facts.FreeText;
import forestall.events.facts.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number of the person, who told it and since when it is known.
 *
 * @param evidence how it is known to be this person's; null for the number under which the person was reported
 */
public record KnownNumber(
        PhoneNumber number,
        String source,
        Instant since,
        @Nullable FreeText evidence) {

    /** The same number told twice: the earlier word stands, with whatever evidence there is. */
    KnownNumber and(KnownNumber other) {
        KnownNumber first = other.since.isBefore(since) ? other : this;
        return new KnownNumber(number, first.source, first.since, evidence == null ? other.evidence : evidence);
    }
}
