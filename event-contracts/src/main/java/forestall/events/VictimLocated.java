package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Location;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;

/**
 * Somebody found where the potential victim is. Wakes: casefile.
 *
 * @param source how it was found, such as HOTEL_REGISTRATION
 * @param foundBy user name of who found it
 */
public record VictimLocated(
        VictimId victimId,
        InterventionId interventionId,
        Location location,
        String source,
        String foundBy,
        Dimensions dimensions)
        implements InterventionEvent {}
