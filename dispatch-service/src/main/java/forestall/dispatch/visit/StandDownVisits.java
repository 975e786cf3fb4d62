package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.chassis.usecase.Written;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.OpenWork;
import forestall.events.VisitStoodDown;
import forestall.events.facts.FreeText;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Officers need not go any more: a rule or a supervisor says so. */
public final class StandDownVisits implements OpenWork {
    private final Visits visits;
    private final LockVisit lock;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public StandDownVisits(
            Interventions interventions, Visits visits, Journal journal, Atomically atomically, Clock clock) {
        this.visits = visits;
        this.lock = new LockVisit(interventions, visits);
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * By a supervisor, officers on their way or not. The intervention stays as it is: nobody goes, and what is to happen instead (a
     * location, a call, the end) is the supervisor's to say.
     */
    public Visit byHand(String reason, Desk desk, VisitId id, long expectedVersion) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason-missing", "expected a reason for standing the visit down, found none");
        }
        Written.require("reason", reason);
        return atomically.decide(() -> {
            LockVisit.Locked locked = lock.of(id, desk).at(expectedVersion);
            return standDown(
                    locked.visit(),
                    VisitTransition.STAND_DOWN,
                    locked.intervention(),
                    reason,
                    clock.instant(),
                    desk.name());
        });
    }

    @Override
    public void requireSettled(Intervention intervention) {
        visits.of(intervention.id()).stream().filter(Visit::open).findFirst().ifPresent(visit -> {
            throw Refusal.conflict(
                    "visit-open",
                    "expected an intervention without an open visit, found visit %d %s%s: have it reported or stood down first"
                            .formatted(
                                    visit.attempt(),
                                    visit.state(),
                                    visit.station() == null ? " without a station" : " at station " + visit.station()));
        });
    }

    /** By a rule; refused where officers are on their way, for a policy leaves it to them. */
    @Override
    public String standDown(Intervention intervention, String reason, Instant now, String actor) {
        List<Visit> open =
                visits.of(intervention.id()).stream().filter(Visit::open).toList();
        open.forEach(visit -> standDown(visit, VisitTransition.STAND_DOWN_BY_RULE, intervention, reason, now, actor));
        return open.isEmpty() ? "" : "%d open visit stood down".formatted(open.size());
    }

    private Visit standDown(
            Visit visit, VisitTransition by, Intervention of, String reason, Instant now, String actor) {
        Visit stoodDown = visits.save(visit.stoodDown(by, reason, now));
        journal.announce(
                new VisitStoodDown(
                        of.victimId(),
                        of.id(),
                        visit.id(),
                        visit.attempt(),
                        visit.station(),
                        new FreeText(reason),
                        of.dimensions()),
                now,
                actor);
        return stoodDown;
    }
}
