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
        @Nullable FreeText evidence) {}
