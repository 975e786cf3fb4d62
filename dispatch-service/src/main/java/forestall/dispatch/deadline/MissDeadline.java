package forestall.dispatch.deadline;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.WarningCall;
import forestall.dispatch.warningcall.WarningCalls;
import forestall.events.DeadlineMissed;
import java.util.List;
import java.util.Objects;

/** A deadline has passed: if its stage has not happened, everybody hears of it, once. The deadline stays as it was. */
public final class MissDeadline {
    private final Interventions interventions;
    private final WarningCalls calls;
    private final Visits visits;
    private final MissedDeadlines missed;
    private final Journal journal;
    private final Atomically atomically;

    public MissDeadline(
            Interventions interventions,
            WarningCalls calls,
            Visits visits,
            MissedDeadlines missed,
            Journal journal,
            Atomically atomically) {
        this.interventions = interventions;
        this.calls = calls;
        this.visits = visits;
        this.missed = missed;
        this.journal = journal;
        this.atomically = atomically;
    }

    boolean ifMissed(Alarm.Due due) {
        return atomically.decide(() -> {
            Intervention locked = interventions.lock(due.intervention());
            if (!stillMatters(locked) || happened(due) || !missed.add(due)) {
                return false;
            }
            journal.announce(
                    new DeadlineMissed(
                            locked.victimId(), locked.id(), due.stage(), due.at(), due.visit(), locked.dimensions()),
                    due.at(),
                    Announcements.POLICY);
            return true;
        });
    }

    private static boolean stillMatters(Intervention intervention) {
        return !intervention.is(InterventionState.MONITORED) && !intervention.is(InterventionState.CLOSED);
    }

    /** An officer's arrival is known from the report, so a visit that nobody has reported on counts as not paid. */
    private boolean happened(Alarm.Due due) {
        List<WarningCall> made = calls.of(due.intervention());
        List<Visit> paid = visits.of(due.intervention()).stream()
                .filter(visit -> due.visit() == null || due.visit().equals(visit.id()))
                .toList();
        return switch (due.stage()) {
            case CLAIM_CALL -> made.stream().map(WarningCall::claimedFirstAt).anyMatch(Objects::nonNull);
            case FIRST_CALL -> made.stream().map(WarningCall::report).anyMatch(Objects::nonNull);
            case STATION_ACCEPTS ->
                paid.stream()
                        .filter(Visit::open)
                        .filter(visit -> visit.clock().acceptBy().equals(due.at()))
                        .allMatch(visit -> visit.acceptedAt() != null);
            case VISIT, FEEDBACK -> paid.stream().map(Visit::report).anyMatch(Objects::nonNull);
        };
    }
}
