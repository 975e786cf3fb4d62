package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.StationAccepted;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.time.Instant;

/** The station takes the visit on. */
public final class AcceptVisit {
    private final Interventions interventions;
    private final Visits visits;
    private final LockVisit lock;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public AcceptVisit(
            Interventions interventions, Visits visits, Journal journal, Atomically atomically, Clock clock) {
        this.interventions = interventions;
        this.visits = visits;
        this.lock = new LockVisit(interventions, visits);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    public Visit by(Desk desk, VisitId id, long expectedVersion) {
        return atomically.decide(() -> {
            LockVisit.Locked locked = lock.of(id, desk).at(expectedVersion);
            Instant now = clock.instant();
            Visit accepted = visits.save(locked.visit().accepted(now));
            Intervention intervention = interventions.save(locked.intervention().visiting());
            journal.announce(
                    new StationAccepted(
                            intervention.victimId(),
                            intervention.id(),
                            id,
                            accepted.stationOrRefuse(),
                            desk.officer(),
                            intervention.dimensions()),
                    now,
                    desk.name());
            return accepted;
        });
    }
}
