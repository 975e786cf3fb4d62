package forestall.dispatch.console.supervisor;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.visit.VisitQueue;
import forestall.dispatch.visit.VisitState;
import forestall.events.ids.StationCode;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Looks at the open visits of one station, the one that is due first at the front. */
public final class ReadStation {
    private static final Set<VisitState> AT_A_STATION =
            EnumSet.of(VisitState.NOTIFIED, VisitState.ACCEPTED, VisitState.ASSIGNED);

    private final VisitQueue visits;
    private final Directory directory;
    private final Clock clock;

    public ReadStation(VisitQueue visits, Directory directory, Clock clock) {
        this.visits = visits;
        this.directory = directory;
        this.clock = clock;
    }

    /** A station's open visits as they were at one moment. */
    public record StationVisits(StationCode station, Instant asOf, Front<VisitQueue.Place> visits) {}

    /**
     * Its own and those that it handed on.
     *
     * @throws Refusal when the directory has no such station, and no visit is there
     */
    public StationVisits of(StationCode station) {
        Front<VisitQueue.Place> open = Front.of(visits.of(station, AT_A_STATION, null, Front.LONGEST + 1));
        if (open.isEmpty() && directory.station(station).isEmpty()) {
            throw Refusal.notFound(
                    "station-unknown", "expected a station of the directory, found '%s'".formatted(station));
        }
        return new StationVisits(station, clock.instant(), open);
    }
}
