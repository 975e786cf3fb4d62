package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import java.time.Instant;

/**
 * The officers are at the door. Their report is due from now on. Wakes: casefile.
 *
 * @param arrivedAt when they came to the door
 * @param visitBy the deadline of the arrival
 */
public record OfficersArrived(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        StationCode stationCode,
        Instant arrivedAt,
        Instant visitBy,
        Dimensions dimensions)
        implements InterventionEvent {}
