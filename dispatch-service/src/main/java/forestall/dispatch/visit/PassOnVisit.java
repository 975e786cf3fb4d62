package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.OfficersUnavailable;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Shortfall;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A station has nobody to send: the visit goes to the district's next station that has not had it, on the same clock, or to a supervisor. */
public final class PassOnVisit {
    private static final String REASON = "officers-unavailable";
    private static final String NOBODY_LEFT = "no-station-with-officers";

    private final Interventions interventions;
    private final Visits visits;
    private final RoutingPolicy routing;
    private final Roster roster;
    private final LockVisit lock;
    private final MoveVisit moving;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public PassOnVisit(
            Interventions interventions,
            Visits visits,
            Directory directory,
            RoutingPolicy routing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.visits = visits;
        this.routing = routing;
        this.roster = new Roster(directory, visits);
        this.lock = new LockVisit(interventions, visits);
        this.moving = new MoveVisit(visits, notifying, journal);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    public Visit since(Shortfall shortfall, Desk desk, VisitId id, long expectedVersion) {
        return atomically.decide(() -> {
            LockVisit.Locked locked = lock.of(id, desk).at(expectedVersion);
            Instant now = clock.instant();
            StationCode from = locked.visit().stationOrRefuse();
            Posting to = next(locked.visit(), from);
            Visit passed = locked.visit().passedOn(to, REASON, shortfall, now);
            roster.require(shortfall, from);
            Visit stored = visits.save(passed);
            announce(locked.intervention(), stored, from, shortfall, now, desk);
            Intervention moved = interventions.save(locked.intervention()
                    .located(new Whereabouts(
                            locked.intervention().whereabouts().location(), to.station(), to.district())));
            moving.tell(from, stored, moved, now, desk.name());
            return stored;
        });
    }

    /** Its own stand-ins first, then those of the stations that had it before it. */
    private Posting next(Visit visit, StationCode from) {
        List<StationCode> had = Stream.concat(
                        Stream.of(from), visit.former().reversed().stream().map(FormerStation::station))
                .distinct()
                .toList();
        return had.stream()
                .flatMap(of -> routing.next(of, Set.copyOf(had)).stream())
                .findFirst()
                .map(station -> Posting.to(station, REASON))
                .orElseGet(() -> visit.posting().withoutStation(NOBODY_LEFT));
    }

    private void announce(
            Intervention of, Visit passed, StationCode from, Shortfall shortfall, Instant now, Desk desk) {
        journal.announce(
                new OfficersUnavailable(
                        of.victimId(), of.id(), passed.id(), from, shortfall, passed.station(), of.dimensions()),
                now,
                desk.name());
    }
}
