package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station was told to visit. Wakes: casefile, statistics.
 *
 * @param reason the rule that sent the visit there
 * @param acceptBy by when the station accepts
 * @param visitBy by when an officer is at the door
 */
public record StationNotified(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        StationCode stationCode,
        @Nullable DistrictCode districtCode,
        String reason,
        Grade grade,
        Instant acceptBy,
        Instant visitBy,
        Location location,
        Dimensions dimensions)
        implements InterventionEvent {}
