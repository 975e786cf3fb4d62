package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;

/**
 * A station took a visit on. Wakes: casefile.
 *
 * @param officerId who accepted for the station
 */
public record StationAccepted(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        StationCode stationCode,
        OfficerId officerId,
        Dimensions dimensions)
        implements InterventionEvent {}
