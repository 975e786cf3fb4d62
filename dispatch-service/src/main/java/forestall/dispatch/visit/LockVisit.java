package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Versions;
import forestall.events.ids.VisitId;

/** A visit as its desk saw it, under the lock of its intervention. */
final class LockVisit {
    /** Both as they are now, and until the transaction ends. */
    record Locked(Intervention intervention, Visit visit) {}

    private final Interventions interventions;
    private final Visits visits;

    LockVisit(Interventions interventions, Visits visits) {
        this.interventions = interventions;
        this.visits = visits;
    }

    Locked at(VisitId id, long expectedVersion, Desk desk) {
        Visit glimpsed = visits.find(id).filter(desk::sees).orElseThrow(() -> Desk.unknown(id));
        Intervention intervention = interventions.lock(glimpsed.intervention());
        Visit visit = desk.seen(visits.find(id).orElseThrow(() -> Desk.unknown(id)));
        Versions.same("visit", expectedVersion, visit.version());
        return new Locked(intervention, visit);
    }
}
