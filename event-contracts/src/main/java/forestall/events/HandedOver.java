package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Location;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import java.time.Instant;

/**
 * A visit moved to another station; its deadlines did not. Wakes: casefile, statistics.
 *
 * @param visitId the visit that moved
 * @param acceptBy unchanged
 * @param visitBy unchanged
 */
public record HandedOver(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        StationCode fromStation,
        StationCode toStation,
        String reason,
        Instant acceptBy,
        Instant visitBy,
        Location location,
        Dimensions dimensions)
        implements InterventionEvent {}
