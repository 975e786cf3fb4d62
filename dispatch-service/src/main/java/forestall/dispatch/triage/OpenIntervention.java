package forestall.dispatch.triage;

import forestall.dispatch.intervention.DeadlinePolicy;
import forestall.dispatch.intervention.Graded;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Journal;
import forestall.dispatch.intervention.Opening;
import forestall.dispatch.visit.NotifyStation;
import forestall.dispatch.warningcall.QueueCall;
import forestall.events.CallFlagged;
import forestall.events.InterventionOpened;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.Grade;
import java.time.Instant;

/** The first alert of an effort: the call is queued, and at RED the station is told at once. */
public final class OpenIntervention {
    private final Interventions interventions;
    private final DeadlinePolicy deadlines;
    private final FindHome home;
    private final QueueCall queue;
    private final NotifyStation notifying;
    private final Journal journal;

    public OpenIntervention(
            Interventions interventions,
            DeadlinePolicy deadlines,
            FindHome home,
            QueueCall queue,
            NotifyStation notifying,
            Journal journal) {
        this.interventions = interventions;
        this.deadlines = deadlines;
        this.home = home;
        this.queue = queue;
        this.notifying = notifying;
        this.journal = journal;
    }

    Intervention of(VictimId person, CallFlagged alert, Graded graded, Instant now) {
        Intervention opened = interventions.add(begin(person, alert, graded, now));
        announce(opened, now);
        queue.first(opened, now);
        if (opened.grade() == Grade.RED) {
            notifying.toVisit(opened, graded.rule(), now, Triage.ACTOR);
        }
        return opened;
    }

    private Intervention begin(VictimId person, CallFlagged alert, Graded graded, Instant now) {
        Intervention intervention = Intervention.open(
                person,
                graded,
                alert.suspectedScamType(),
                new Opening(alert.alertId(), alert.victim(), alert.caller(), alert.call(), now),
                deadlines.fromReceipt(graded.grade(), alert.receivedAt()),
                home.at(alert.victim().address()));
        return graded.grade() == Grade.RED
                ? intervention.stationDue(deadlines.acceptBy(Grade.RED, now), deadlines.visitBy(Grade.RED, now))
                : intervention;
    }

    private void announce(Intervention opened, Instant now) {
        journal.announce(
                new InterventionOpened(
                        opened.victimId(),
                        opened.id(),
                        opened.opening().alert(),
                        opened.grade(),
                        opened.graded().rule(),
                        opened.graded().policyVersion(),
                        opened.scamType(),
                        opened.opening().victim(),
                        opened.opening().caller(),
                        opened.opening().call(),
                        opened.deadlines(),
                        opened.dimensions()),
                now,
                Triage.ACTOR);
    }
}
