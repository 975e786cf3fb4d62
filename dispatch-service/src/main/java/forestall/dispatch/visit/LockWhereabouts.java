package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Interventions;
import forestall.dispatch.intervention.Versions;
import forestall.events.ids.InterventionId;
import org.jspecify.annotations.Nullable;

/** An intervention whose visit a desk wants elsewhere, as the desk saw it, under its lock. */
final class LockWhereabouts {
    /**
     * Both as they are now, and until the transaction ends.
     *
     * @param latest visit; absent while none was ever due
     */
    record Locked(Intervention intervention, @Nullable Visit latest) {}

    private final Interventions interventions;
    private final MoveVisit moving;

    LockWhereabouts(Interventions interventions, MoveVisit moving) {
        this.interventions = interventions;
        this.moving = moving;
    }

    /** A station's only when the latest visit is that station's. */
    Locked of(InterventionId id, Desk desk, long expectedVersion) {
        Intervention locked = interventions.lock(id);
        Visit latest = moving.latest(locked);
        if (desk.station() != null) {
            if (latest == null || !desk.sees(latest)) {
                throw Refusal.notFound(
                        "intervention-unknown", "expected an intervention of yours, found none with the id " + id);
            }
            desk.own(latest);
        }
        Versions.same("intervention", expectedVersion, locked.version());
        return new Locked(locked, latest);
    }
}
