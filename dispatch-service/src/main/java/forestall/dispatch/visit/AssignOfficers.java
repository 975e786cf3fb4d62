package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Directory;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.OfficerAssigned;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The station sends officers of its own. */
public final class AssignOfficers {
    private final Visits visits;
    private final LockVisit lock;
    private final Directory directory;
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
        this.directory = directory;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    public Visit to(List<OfficerId> officers, Desk desk, VisitId id, long expectedVersion) {
        return atomically.decide(() -> {
            LockVisit.Locked locked = lock.at(id, expectedVersion, desk);
            StationCode station = locked.visit().stationOrRefuse();
            List<OfficerId> distinct = officers.stream().distinct().toList();
            requireOwn(station, distinct);
            Visit assigned = visits.save(locked.visit().assigned(distinct));
            Instant now = clock.instant();
            distinct.forEach(officer -> journal.announce(
                    new OfficerAssigned(
                            locked.intervention().victimId(),
                            locked.intervention().id(),
                            id,
                            station,
                            officer,
                            locked.intervention().dimensions()),
                    now,
                    desk.name()));
            return assigned;
        });
    }

    private void requireOwn(StationCode station, List<OfficerId> officers) {
        List<OfficerId> known = directory.known(station, officers);
        List<OfficerId> strangers =
                officers.stream().filter(officer -> !known.contains(officer)).toList();
        if (officers.isEmpty() || !strangers.isEmpty()) {
            throw Refusal.invalid(
                    "officer-unknown",
                    "expected one or more officers of station %s, found %s"
                            .formatted(station, officers.isEmpty() ? "none" : strangers));
        }
    }
}
