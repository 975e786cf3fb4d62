package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.Facts;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.OfficerAssigned;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** The station sends officers of its own, or others instead of those it sent before. */
public final class AssignOfficers {
    private final Visits visits;
    private final LockVisit lock;
    private final Roster roster;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public AssignOfficers(
            Interventions interventions,
            Visits visits,
            Directory directory,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.visits = visits;
        this.lock = new LockVisit(interventions, visits);
        this.roster = new Roster(directory, visits);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    public Visit to(List<OfficerId> officers, Desk desk, VisitId id, long expectedVersion) {
        return atomically.decide(() -> {
            LockVisit.Locked locked = lock.of(id, desk).at(expectedVersion);
            List<OfficerId> before = locked.visit().officers();
            List<OfficerId> going = officers.stream().distinct().toList();
            Visit assigned = locked.visit().assigned(going);
            roster.require(going, assigned.stationOrRefuse());
            Visit stored = visits.save(assigned);
            List<OfficerId> fresh =
                    going.stream().filter(officer -> !before.contains(officer)).toList();
            announce(fresh, locked.intervention(), stored, desk);
            return stored;
        });
    }

    private void announce(List<OfficerId> fresh, Intervention of, Visit visit, Desk desk) {
        Instant now = clock.instant();
        StationCode station = visit.stationOrRefuse();
        if (fresh.isEmpty()) {
            journal.note(
                    of.id(),
                    now,
                    desk.name(),
                    "OfficersKept",
                    "of station %s: %s".formatted(station, visit.officers()),
                    Facts.station(station)
                            .and(
                                    "officers",
                                    visit.officers().stream()
                                            .map(OfficerId::value)
                                            .collect(Collectors.joining(", "))));
        }
        fresh.forEach(officer -> journal.announce(
                new OfficerAssigned(of.victimId(), of.id(), visit.id(), station, officer, of.dimensions()),
                now,
                desk.name()));
    }
}
