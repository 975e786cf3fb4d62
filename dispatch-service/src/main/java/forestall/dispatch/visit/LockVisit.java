package forestall.dispatch.visit;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Versions;
import forestall.events.ids.VisitId;

/** A visit that a desk acts on, under the lock of its intervention. */
final class LockVisit {
    /** Both as they are now, and until the transaction ends. */
    record Locked(Intervention intervention, Visit visit) {
        /** As the desk saw it. */
        Locked at(long expectedVersion) {
            Versions.same("visit", expectedVersion, visit.version());
            return this;
        }
    }

    private final Interventions interventions;
    private final Visits visits;

    LockVisit(Interventions interventions, Visits visits) {
        this.interventions = interventions;
        this.visits = visits;
    }

    Locked of(VisitId id, Desk desk) {
        Visit glimpsed = visits.find(id).filter(desk::sees).orElseThrow(() -> Desk.unknown(id));
        Intervention intervention = interventions.lock(glimpsed.intervention());
        return new Locked(intervention, desk.own(visits.find(id).orElseThrow(() -> Desk.unknown(id))));
    }
}
