package forestall.dispatch.triage;

import forestall.dispatch.intervention.Graded;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.Visits;
import forestall.dispatch.warningcall.QueueCall;
import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.vocabulary.Grade;
import java.time.Instant;

/** Another alert about the same person: the grade may rise, and with it the station is told; a broken promise goes straight to a visit. */
public final class AttachAlert {
    private final Interventions interventions;
    private final Visits visits;
    private final QueueCall queue;
    private final NotifyStation notifying;
    private final Journal journal;

    public AttachAlert(
            Interventions interventions, Visits visits, QueueCall queue, NotifyStation notifying, Journal journal) {
        this.interventions = interventions;
        this.visits = visits;
        this.queue = queue;
        this.notifying = notifying;
        this.journal = journal;
    }

    Intervention to(Intervention locked, CallFlagged alert, Graded graded, Instant now) {
        Intervention alerted = interventions.save(locked.alerted(graded, alert.suspectedScamType()));
        announce(locked, alerted, alert, graded, now);
        if (alerted.grade() != locked.grade()) {
            queue.regraded(alerted);
        }
        if (locked.is(InterventionState.MONITORED)) {
            notifying.toVisit(alerted, graded.rule(), now, Triage.ACTOR);
        } else if (roseToRed(locked, alerted) && nobodyWasSent(alerted)) {
            notifying.toVisit(alerted, graded.rule(), now, Triage.ACTOR);
        }
        return alerted;
    }

    private static boolean roseToRed(Intervention before, Intervention after) {
        return before.grade() != Grade.RED && after.grade() == Grade.RED;
    }

    /** A search for the victim counts as being on it: the next visit waits for a location, not for another notification. */
    private boolean nobodyWasSent(Intervention intervention) {
        return !intervention.is(InterventionState.VISITING)
                && visits.of(intervention.id()).stream().noneMatch(Visit::open);
    }

    private void announce(Intervention before, Intervention after, CallFlagged alert, Graded graded, Instant now) {
        journal.announce(
                new AlertAttached(
                        after.victimId(),
                        after.id(),
                        alert.alertId(),
                        before.grade(),
                        after.grade(),
                        graded.rule(),
                        graded.policyVersion(),
                        after.scamType(),
                        alert.victim(),
                        alert.caller(),
                        alert.call(),
                        after.dimensions()),
                now,
                Triage.ACTOR);
    }
}
