package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;

/**
 * A station sent an officer to a visit. Wakes: casefile.
 */
public record OfficerAssigned(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        StationCode stationCode,
        OfficerId officerId,
        Dimensions dimensions)
        implements InterventionEvent {}
