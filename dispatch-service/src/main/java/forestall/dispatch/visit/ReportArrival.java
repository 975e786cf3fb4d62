package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.events.OfficersArrived;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The officers are at the door. Saying so twice says it once. */
public final class ReportArrival {
    private final Visits visits;
    private final LockVisit lock;
    private final NotifyStation notifying;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public ReportArrival(
            Interventions interventions,
            Visits visits,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.visits = visits;
        this.lock = new LockVisit(interventions, visits);
        this.notifying = notifying;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * Of the officers assigned.
     *
     * @param stated when they came; absent for just now
     */
    public Visit at(@Nullable Instant stated, Desk desk, VisitId id, long expectedVersion) {
        return atomically.decide(() -> {
            LockVisit.Locked seen = lock.of(id, desk);
            Instant precisely = stated == null ? null : stated.truncatedTo(ChronoUnit.MICROS);
            if (toldBefore(seen.visit(), precisely)) {
                return seen.visit();
            }
            LockVisit.Locked locked = seen.at(expectedVersion);
            Instant now = clock.instant();
            Instant arrival = plausible(precisely == null ? now : precisely, locked.visit(), now);
            Visit arrived = visits.save(locked.visit()
                    .arrived(notifying.cameToTheDoor(locked.intervention(), locked.visit(), arrival, now)));
            announce(locked.intervention(), arrived, arrival, desk);
            return arrived;
        });
    }

    private static boolean toldBefore(Visit visit, @Nullable Instant stated) {
        Instant told = visit.arrivedAt();
        if (told == null) {
            return false;
        }
        if (stated != null && !stated.equals(told)) {
            throw Refusal.conflict(
                    "visit-already-arrived-at",
                    "expected the arrival at %s as it was told before, found %s".formatted(told, stated));
        }
        return true;
    }

    private static Instant plausible(Instant arrival, Visit visit, Instant now) {
        if (arrival.isAfter(now)) {
            throw Refusal.invalid(
                    "arrival-in-the-future",
                    "expected arrivedAt at or before now (%s), found %s".formatted(now, arrival));
        }
        return visit.clock().notBefore(arrival);
    }

    private void announce(Intervention of, Visit visit, Instant arrival, Desk desk) {
        journal.announce(
                new OfficersArrived(
                        of.victimId(),
                        of.id(),
                        visit.id(),
                        visit.stationOrRefuse(),
                        arrival,
                        visit.clock().visitBy(),
                        of.dimensions()),
                arrival,
                desk.name());
    }
}
