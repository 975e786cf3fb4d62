package forestall.dispatch.visit;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.Facts;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.MonitorVictim;
import forestall.dispatch.visit.AfterVisit.Close;
import forestall.dispatch.visit.AfterVisit.Monitor;
import forestall.dispatch.visit.AfterVisit.Search;
import forestall.dispatch.visit.AfterVisit.VisitAgain;
import forestall.events.VisitCompleted;
import forestall.events.facts.NextStep;
import forestall.events.ids.VisitId;
import java.time.Clock;
import java.time.Instant;

/** The officers report on a visit, and what the policy says follows. Reporting the same twice reports it once. */
public final class CompleteVisit {
    private final Interventions interventions;
    private final Visits visits;
    private final LockVisit lock;
    private final VisitPolicy policy;
    private final MonitorVictim monitoring;
    private final CloseIntervention closing;
    private final NotifyStation notifying;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public CompleteVisit(
            Interventions interventions,
            Visits visits,
            VisitPolicy policy,
            MonitorVictim monitoring,
            CloseIntervention closing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.visits = visits;
        this.lock = new LockVisit(interventions, visits);
        this.policy = policy;
        this.monitoring = monitoring;
        this.closing = closing;
        this.notifying = notifying;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** The visit as it ended, with what follows. */
    public Visit with(VisitStatement said, Desk desk, VisitId id, long expectedVersion) {
        return atomically.decide(() -> {
            LockVisit.Locked seen = lock.of(id, desk);
            if (saidBefore(said, seen.visit())) {
                return seen.visit();
            }
            LockVisit.Locked locked = seen.at(expectedVersion);
            Instant now = clock.instant();
            VisitReport report = said.report(locked.visit(), now);
            AfterVisit after = policy.after(report.outcome(), now);
            NextStep next = after.step(policy.version());
            Visit reported = visits.save(locked.visit().reported(report, arrival(locked, report, now), next, now));
            Intervention told =
                    interventions.save(locked.intervention().visiting().confirmed(report.confirmedScamType()));
            announce(told, reported, report, next, desk);
            follow(after, told, reported, now, desk.name());
            return reported;
        });
    }

    /** As it was told before, or as the report tells it. */
    private Arrival arrival(LockVisit.Locked locked, VisitReport report, Instant now) {
        Arrival told = locked.visit().arrival();
        return told == null
                ? notifying.cameToTheDoor(locked.intervention(), locked.visit(), report.arrivedAt(), now)
                : told;
    }

    private static boolean saidBefore(VisitStatement said, Visit visit) {
        return switch (visit.ending()) {
            case null -> false;
            case VisitEnding.Reported before when said.agreesWith(before.report()) -> true;
            case VisitEnding.Reported before ->
                throw Refusal.conflict(
                        "visit-already-reported",
                        "expected the report of %s with the outcome %s again, found another one with the outcome %s"
                                .formatted(before.at(), before.report().outcome(), said.outcome()));
            case VisitEnding.StoodDown before ->
                throw Refusal.conflict(
                        "visit-stood-down",
                        "expected a visit that is ASSIGNED to be reported on, found one that was stood down at %s: %s"
                                .formatted(before.at(), before.reason()));
        };
    }

    private void follow(AfterVisit after, Intervention intervention, Visit visit, Instant now, String actor) {
        switch (after) {
            case Monitor m -> monitoring.until(m.until(), m.result(), intervention, m.rule(), now, actor);
            case VisitAgain v ->
                notifying.toVisitAgain(
                        v.denied() ? intervention.withDenial() : intervention, visit, v.by(), v.rule(), now, actor);
            case Search s -> {
                notifying.search(visit, now);
                journal.note(
                        intervention.id(),
                        now,
                        actor,
                        "SearchBegun",
                        "the victim has to be found: " + s.rule(),
                        Facts.none().and("reason", s.rule()));
            }
            case Close c -> closing.close(intervention, c.result(), c.rule(), now, actor);
        }
    }

    private void announce(Intervention of, Visit visit, VisitReport report, NextStep next, Desk desk) {
        journal.announce(
                new VisitCompleted(
                        of.victimId(),
                        of.id(),
                        visit.id(),
                        visit.attempt(),
                        visit.stationOrRefuse(),
                        visit.district(),
                        visit.officers(),
                        report.arrivedAt(),
                        report.endedAt(),
                        report.outcome(),
                        report.tactics(),
                        visit.location(),
                        report.amountAtRisk(),
                        report.confirmedScamType(),
                        report.note(),
                        next,
                        of.opening().call().receivedAt(),
                        visit.clock().notifiedAt(),
                        visit.clock().visitBy(),
                        of.dimensions()),
                report.endedAt(),
                desk.name());
    }
}
