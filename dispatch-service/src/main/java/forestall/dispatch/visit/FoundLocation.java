package forestall.dispatch.visit;

import forestall.events.facts.Location;
import java.time.Instant;

/**
 * Where somebody found the victim.
 *
 * @param source where that is known from, such as a hotel's registration
 * @param foundBy who found it
 */
public record FoundLocation(Location location, String source, String foundBy, Instant at) {}
