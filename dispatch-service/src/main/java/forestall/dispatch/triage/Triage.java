package forestall.dispatch.triage;

import forestall.chassis.usecase.Announcements;
import forestall.chassis.usecase.Atomically;
import forestall.dispatch.intervention.Graded;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Known;
import forestall.events.CallFlagged;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * An alert came: it is graded, and opens an intervention or joins the open one of the same person, whichever of their names it was flagged
 * under; of several that had been opened before the names were known to be one person's, the one that was opened first.
 */
public final class Triage {
    static final String ACTOR = Announcements.POLICY;

    private final Alerts alerts;
    private final People people;
    private final Interventions interventions;
    private final GradingPolicy grading;
    private final OpenIntervention opening;
    private final AttachAlert attaching;
    private final Atomically atomically;
    private final Clock clock;

    public Triage(
            Alerts alerts,
            People people,
            Interventions interventions,
            GradingPolicy grading,
            OpenIntervention opening,
            AttachAlert attaching,
            Atomically atomically,
            Clock clock) {
        this.alerts = alerts;
        this.people = people;
        this.interventions = interventions;
        this.grading = grading;
        this.opening = opening;
        this.attaching = attaching;
        this.atomically = atomically;
        this.clock = clock;
    }

    /** The same alert again changes nothing. */
    public void flag(CallFlagged alert) {
        atomically.decide(() -> {
            Person person = people.lock(alert.victimId());
            Optional<Intervention> open =
                    interventions.lockOpenOf(person.names()).stream().findFirst();
            if (alerts.isKnown(alert.alertId())) {
                return false;
            }
            boolean monitored =
                    open.filter(i -> i.is(InterventionState.MONITORED)).isPresent();
            boolean denied = open.filter(Intervention::denied).isPresent();
            Known known = open.map(Intervention::known)
                    .map(before -> before.and(alert.victim()))
                    .orElseGet(() -> Known.of(alert.victim()));
            Graded graded = grading.grade(Sighting.of(alert, known, monitored, denied));
            Instant now = clock.instant();
            Intervention joined = open.isPresent()
                    ? attaching.to(open.get(), alert, graded, now)
                    : opening.of(person.canonical(), alert, graded, now);
            alerts.add(alert, graded, joined.id());
            return true;
        });
    }
}
