package forestall.cases.casefile;

import forestall.events.facts.PhoneNumber;
import java.time.Instant;

/** A telephone number of the person, who told it and since when it is known. */
public record KnownNumber(PhoneNumber number, String source, Instant since) {}
