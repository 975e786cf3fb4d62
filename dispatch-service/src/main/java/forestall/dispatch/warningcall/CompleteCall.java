package forestall.dispatch.warningcall;

import forestall.chassis.usecase.Atomically;
import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.CloseIntervention;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.MonitorVictim;
import forestall.dispatch.intervention.Versions;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.visit.Visits;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.NextStep;
import forestall.events.ids.CallId;
import forestall.events.ids.OperatorId;
import forestall.events.vocabulary.CallOutcome;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The operator reports on a call, and what the policy says follows. */
public final class CompleteCall {
    private final Interventions interventions;
    private final WarningCalls calls;
    private final Visits visits;
    private final EscalationPolicy policy;
    private final QueueCall queue;
    private final MonitorVictim monitoring;
    private final CloseIntervention closing;
    private final NotifyStation notifying;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public CompleteCall(
            Interventions interventions,
            WarningCalls calls,
            Visits visits,
            EscalationPolicy policy,
            QueueCall queue,
            MonitorVictim monitoring,
            CloseIntervention closing,
            NotifyStation notifying,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.calls = calls;
        this.visits = visits;
        this.policy = policy;
        this.queue = queue;
        this.monitoring = monitoring;
        this.closing = closing;
        this.notifying = notifying;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    /**
     * What follows stands on the call that comes back. The same report again changes nothing, whatever version it expects.
     *
     * @throws Refusal when the report cannot be true
     */
    public WarningCall with(CallStatement said, OperatorId operator, CallId id, long expectedVersion) {
        return atomically.decide(() -> {
            WarningCall glimpsed = calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
            Intervention locked = interventions.lock(glimpsed.intervention());
            WarningCall call = calls.find(id).orElseThrow(() -> WarningCall.unknown(id));
            if (call.end() instanceof CallEnd.Reported first) {
                return call.reportedAgain(first, said, operator);
            }
            call.reportableBy(operator);
            Versions.same("call", expectedVersion, call.version());
            return complete(said, operator, call, locked);
        });
    }

    private WarningCall complete(CallStatement said, OperatorId operator, WarningCall call, Intervention locked) {
        Instant now = clock.instant();
        CallReport report = said.at(now).plausible(locked.opening().at(), now, policy.latestCallAgain());
        AfterCall after = policy.after(situation(report, locked), now);
        NextStep next = after.step(policy.version());
        WarningCall completed = calls.save(call.reported(report, next, operator, now));
        announce(locked, completed, report, next, operator);
        follow(after, locked, completed, now, operator.value());
        return completed;
    }

    private Situation situation(CallReport report, Intervention intervention) {
        List<CallOutcome> outcomes = Stream.concat(
                        calls.of(intervention.id()).stream()
                                .map(WarningCall::report)
                                .flatMap(Stream::ofNullable),
                        Stream.of(report))
                .map(CallReport::outcome)
                .toList();
        return new Situation(outcomes, intervention.known().age(), officersFor(intervention), report.callAgainAt());
    }

    /** A search counts as being on it: the next visit waits for a location, with the clock of the first, and not for another call. */
    private Officers officersFor(Intervention intervention) {
        List<Visit> sent = visits.of(intervention.id());
        if (sent.stream().anyMatch(visit -> visit.state() == VisitState.ASSIGNED)) {
            return Officers.ON_THEIR_WAY;
        }
        boolean searching = intervention.is(InterventionState.VISITING)
                && !sent.isEmpty()
                && sent.getLast().leftToSearch();
        return searching || sent.stream().anyMatch(Visit::open) ? Officers.STATION_TOLD : Officers.NOT_SENT;
    }

    private void follow(AfterCall after, Intervention intervention, WarningCall call, Instant now, String actor) {
        switch (after) {
            case AfterCall.Monitor m -> monitoring.until(m.until(), m.result(), intervention, m.rule(), now, actor);
            case AfterCall.NotifyStation n -> notifying.toVisit(intervention.visiting(), n.rule(), now, actor);
            case AfterCall.LeaveToStation l -> interventions.save(intervention.visiting());
            case AfterCall.CallAgain c -> queue.again(intervention, call, now, c.at());
            case AfterCall.Close c -> closing.close(intervention, c.result(), c.rule(), now, actor);
        }
    }

    private void announce(Intervention of, WarningCall call, CallReport report, NextStep next, OperatorId operator) {
        journal.announce(
                new WarningCallCompleted(
                        of.victimId(),
                        of.id(),
                        call.id(),
                        operator,
                        report.startedAt(),
                        report.endedAt(),
                        call.attempt(),
                        report.reached(),
                        report.outcome(),
                        report.amountAtRisk(),
                        report.note(),
                        next,
                        of.opening().call().receivedAt(),
                        of.deadlines().callBy(),
                        of.dimensions()),
                report.endedAt(),
                operator.value());
    }
}
