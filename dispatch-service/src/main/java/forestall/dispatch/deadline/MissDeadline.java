package forestall.dispatch.deadline;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.DeadlineMissed;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deadline has passed: if it was missed, everybody hears of it, once. The deadline stays as it was. */
public final class MissDeadline {
    private final Interventions interventions;
    private final WarningCalls calls;
    private final Visits visits;
    private final MissedDeadlines missed;
    private final Journal journal;
    private final Atomically atomically;
    private final Clock clock;

    public MissDeadline(
            Interventions interventions,
            WarningCalls calls,
            Visits visits,
            MissedDeadlines missed,
            Journal journal,
            Atomically atomically,
            Clock clock) {
        this.interventions = interventions;
        this.calls = calls;
        this.visits = visits;
        this.missed = missed;
        this.journal = journal;
        this.atomically = atomically;
        this.clock = clock;
    }

    boolean ifMissed(Alarm.Due due) {
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(due.intervention());
            return switch (due.stage()) {
                case CLAIM_CALL -> judged(JudgementPolicy.ofClaim(calls.of(locked.id()), due.at()), locked, due, null);
                case FIRST_CALL -> firstCall(locked, due);
                case STATION_ACCEPTS -> {
                    Visit visit = visit(due);
                    yield judged(JudgementPolicy.ofAcceptance(visit, due.at()), locked, due, visit.id());
                }
                case VISIT -> {
                    Visit latest = latestOnTheClockOf(visit(due));
                    Instant closedAt = locked.ending().closedAt();
                    yield judged(JudgementPolicy.ofArrival(latest, closedAt, due.at()), locked, due, latest.id());
                }
                case FEEDBACK -> {
                    Visit visit = visit(due);
                    yield judged(JudgementPolicy.ofFeedback(visit, due.at()), locked, due, visit.id());
                }
            };
        });
    }

    /** A claim has ended, and with it what kept the first call from being judged when it was due. */
    boolean ifFirstCallMissed(CallId claimed) {
        return atomically.decide(() -> {
            WarningCall call = calls.find(claimed).orElseThrow(() -> WarningCall.unknown(claimed));
            Intervention locked = interventions.lock(call.intervention());
            Instant callBy = locked.deadlines().callBy();
            return !callBy.isAfter(clock.instant())
                    && firstCall(locked, new Alarm.Due(locked.id(), DeadlineStage.FIRST_CALL, null, callBy, null));
        });
    }

    private boolean firstCall(Intervention locked, Alarm.Due due) {
        return judged(JudgementPolicy.ofFirstCall(calls.of(locked.id()), due.at()), locked, due, null);
    }

    private boolean judged(Judgement judgement, Intervention locked, Alarm.Due due, @Nullable VisitId visit) {
        if (!judgement.isMiss() || !missed.add(missed(locked.id(), due, visit), judgement == Judgement.MISSED)) {
            return false;
        }
        journal.announce(
                new DeadlineMissed(locked.victimId(), locked.id(), due.stage(), due.at(), visit, locked.dimensions()),
                due.at(),
                Announcements.POLICY);
        return true;
    }

    private MissedDeadline missed(InterventionId of, Alarm.Due due, @Nullable VisitId visit) {
        return new MissedDeadline(of, due.stage(), due.at(), visit, clock.instant());
    }

    /** That the alarm is for; the first, in alarms from before they named it. */
    private Visit visit(Alarm.Due due) {
        return visits.of(due.intervention()).stream()
                .filter(visit -> due.visit() == null || due.visit().equals(visit.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "expected the visit of the alarm %s, found none".formatted(due.written())));
    }

    private Visit latestOnTheClockOf(Visit one) {
        List<Visit> sharing = visits.of(one.intervention()).stream()
                .filter(visit -> visit.clock().equals(one.clock()))
                .toList();
        return sharing.getLast();
    }
}
