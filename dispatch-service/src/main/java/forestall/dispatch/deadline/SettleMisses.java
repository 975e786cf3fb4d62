package forestall.dispatch.deadline;

import static forestall.events.vocabulary.DeadlineStage.CLAIM_CALL;
import static forestall.events.vocabulary.DeadlineStage.FEEDBACK;
import static forestall.events.vocabulary.DeadlineStage.FIRST_CALL;
import static forestall.events.vocabulary.DeadlineStage.STATION_ACCEPTS;
import static forestall.events.vocabulary.DeadlineStage.VISIT;

import forestall.dispatch.intervention.Overdue;
import forestall.events.AlertAttached;
import forestall.events.CallClaimed;
import forestall.events.CallReleased;
import forestall.events.DeadlineMissed;
import forestall.events.GradeChanged;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionEvent;
import forestall.events.InterventionOpened;
import forestall.events.OfficerAssigned;
import forestall.events.OfficersArrived;
import forestall.events.OfficersUnavailable;
import forestall.events.StationAccepted;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.VisitStoodDown;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.NextStep;
import forestall.events.vocabulary.DeadlineStage;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What was missed has happened after all, or no longer matters: it leaves the supervisor's queue. */
public final class SettleMisses implements Overdue {
    private static final Set<DeadlineStage> ALL = Set.copyOf(EnumSet.allOf(DeadlineStage.class));

    private final MissedDeadlines missed;

    public SettleMisses(MissedDeadlines missed) {
        this.missed = missed;
    }

    @Override
    public void settledBy(InterventionEvent event, Instant happenedAt) {
        Set<DeadlineStage> stages = settles(event);
        if (!stages.isEmpty()) {
            missed.settle(event.interventionId(), stages, happenedAt);
        }
    }

    /** At most one visit is open, so what happens to a visit happens to the one that is late. */
    static Set<DeadlineStage> settles(InterventionEvent event) {
        return switch (event) {
            case CallClaimed e -> Set.of(CLAIM_CALL);
            case WarningCallCompleted e -> ends(e.next()) ? ALL : Set.of(CLAIM_CALL, FIRST_CALL);
            case StationAccepted e -> Set.of(STATION_ACCEPTS);
            case OfficersArrived e -> Set.of(VISIT);
            case VisitCompleted e -> ends(e.next()) ? ALL : ofVisit(e.next());
            case VisitStoodDown e -> Set.of(STATION_ACCEPTS, VISIT, FEEDBACK);
            case InterventionClosed e -> ALL;
            case InterventionOpened e -> Set.of();
            case AlertAttached e -> Set.of();
            case GradeChanged e -> Set.of();
            case CallReleased e -> Set.of();
            case StationNotified e -> Set.of();
            case OfficerAssigned e -> Set.of();
            case OfficersUnavailable e -> Set.of();
            case VictimLocated e -> Set.of();
            case HandedOver e -> Set.of();
            case DeadlineMissed e -> Set.of();
        };
    }

    /** A promise or an end: nothing is due any more. */
    private static boolean ends(NextStep next) {
        return switch (next.kind()) {
            case MONITOR, CLOSE -> true;
            case NOTIFY_STATION, CALL_AGAIN, VISIT_AGAIN, SEARCH, NONE -> false;
        };
    }

    /** While somebody is searched for, nobody is at the right door. */
    private static Set<DeadlineStage> ofVisit(NextStep next) {
        return switch (next.kind()) {
            case SEARCH -> Set.of(STATION_ACCEPTS, FEEDBACK);
            case MONITOR, CLOSE, NOTIFY_STATION, CALL_AGAIN, VISIT_AGAIN, NONE ->
                Set.of(STATION_ACCEPTS, VISIT, FEEDBACK);
        };
    }
}
