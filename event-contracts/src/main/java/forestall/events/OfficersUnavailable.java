package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A station has nobody to send. The visit goes to the next station of the district; the supervisor sees it. Wakes: casefile.
 *
 * @param stationCode the station that has nobody
 * @param nextStation whose turn it is; absent when no station is left and a supervisor has to choose
 */
public record OfficersUnavailable(
        VictimId victimId,
        InterventionId interventionId,
        VisitId visitId,
        StationCode stationCode,
        Shortfall shortfall,
        @Nullable StationCode nextStation,
        Dimensions dimensions)
        implements InterventionEvent {}
