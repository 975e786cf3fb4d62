package forestall.dispatch.console.supervisor;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.overview.Overview;
import forestall.dispatch.visit.Desk;
import forestall.events.ids.InterventionId;
import java.time.Clock;

/** Looks at one intervention as a whole. */
public final class ReadMatter {
    private final Overview overview;
    private final Clock clock;

    public ReadMatter(Overview overview, Clock clock) {
        this.overview = overview;
        this.clock = clock;
    }

    /**
     * As that desk may see it.
     *
     * @throws Refusal when there is none for that desk
     */
    public Matter of(InterventionId id, Desk desk) {
        return new Matter(overview.seenFrom(desk, id), clock.instant());
    }
}
