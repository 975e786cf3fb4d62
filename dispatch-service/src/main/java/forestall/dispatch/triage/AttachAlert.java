package forestall.dispatch.triage;

import forestall.dispatch.intervention.Graded;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.visit.SendHome;
import forestall.events.AlertAttached;
import forestall.events.CallFlagged;
import forestall.events.facts.Address;
import forestall.events.facts.Location;
import java.time.Instant;

/**
 * Another alert about the same person: what it knows of them is taken over, the grade may rise, and a broken promise goes straight to a
 * visit.
 */
public final class AttachAlert {
    private final Interventions interventions;
    private final FindHome home;
    private final SendHome sending;
    private final FollowGrade following;
    private final NotifyStation notifying;
    private final Journal journal;

    public AttachAlert(
            Interventions interventions,
            FindHome home,
            SendHome sending,
            FollowGrade following,
            NotifyStation notifying,
            Journal journal) {
        this.interventions = interventions;
        this.home = home;
        this.sending = sending;
        this.following = following;
        this.notifying = notifying;
        this.journal = journal;
    }

    Intervention to(Intervention locked, CallFlagged alert, Graded graded, Instant now) {
        Intervention alerted =
                interventions.save(atHome(locked.alerted(graded, alert.suspectedScamType(), alert.victim())));
        announce(locked, alerted, alert, graded, now);
        Location place = alerted.whereabouts().location();
        if (place != null && locked.whereabouts().location() == null) {
            sending.to(place, alerted, now, Triage.ACTOR);
        }
        if (locked.is(InterventionState.MONITORED)) {
            notifying.toVisit(alerted, graded.rule(), now, Triage.ACTOR);
        } else {
            following.from(locked.grade(), alerted, alert.receivedAt(), now, Triage.ACTOR);
        }
        return alerted;
    }

    /** Where nobody knew until now where the victim is. A station that a person chose meanwhile stays theirs. */
    private Intervention atHome(Intervention alerted) {
        Whereabouts thought = alerted.whereabouts();
        Address address = alerted.known().address();
        if (thought.location() != null || address == null) {
            return alerted;
        }
        Whereabouts found = home.at(address);
        return alerted.located(
                thought.station() == null
                        ? found
                        : new Whereabouts(found.location(), thought.station(), thought.district()));
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
