package forestall.dispatch.triage;

import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.QueueCall;
import forestall.events.vocabulary.Grade;
import java.time.Instant;
import java.util.List;

/**
 * The grade changed, by an alert or by a person: the waiting call takes its new place in the queue, and at RED a station has to know. No
 * deadline moves.
 */
public final class FollowGrade {
    private final DeadlinePolicy deadlines;
    private final QueueCall queue;
    private final Visits visits;
    private final NotifyStation notifying;

    public FollowGrade(DeadlinePolicy deadlines, QueueCall queue, Visits visits, NotifyStation notifying) {
        this.deadlines = deadlines;
        this.queue = queue;
        this.visits = visits;
        this.notifying = notifying;
    }

    /**
     * From the one to the other.
     *
     * @param after locked and stored
     * @param knownAt when the squad could have known: the receipt of the alert, or the moment of a person's decision
     */
    void from(Grade before, Intervention after, Instant knownAt, Instant now, String actor) {
        if (after.grade().compareTo(before) > 0) {
            queue.regraded(after);
        } else if (after.grade().compareTo(before) < 0) {
            queue.bringForward(
                    after, deadlines.fromReceipt(after.grade(), knownAt).callBy());
            if (after.grade() == Grade.RED) {
                tellStation(after, now, actor);
            }
        }
    }

    private void tellStation(Intervention red, Instant now, String actor) {
        List<Visit> sent = visits.of(red.id());
        List<Visit> open = sent.stream().filter(Visit::open).toList();
        if (!open.isEmpty()) {
            open.stream()
                    .filter(visit -> visit.station() != null)
                    .forEach(visit -> notifying.ofGrade(red, visit, now, actor));
        } else if (!isSearchedFor(red, sent)) {
            notifying.toVisit(
                    red.is(InterventionState.MONITORED) ? red.visiting() : red,
                    red.graded().rule(),
                    now,
                    actor);
        }
    }

    /** The next visit waits for a location then, not for another notification. */
    private static boolean isSearchedFor(Intervention intervention, List<Visit> sent) {
        return intervention.is(InterventionState.VISITING)
                && !sent.isEmpty()
                && sent.getLast().state() == VisitState.COMPLETED;
    }
}
