package forestall.simulator.walk.plan;

import forestall.events.vocabulary.Shortfall;
import java.util.Random;

/** Which station's territory each journey begins in. */
final class Homes {

    private final Territory territory;
    private final Random random;
    private int engaged;
    private int closing;

    Homes(Territory territory, Random random) {
        this.territory = territory;
        this.random = random;
    }

    Post of(Journey journey) {
        if (journey.sendsTheOnlyOfficer() || journey.has(Shortfall.ALL_OFFICERS_ENGAGED)) {
            return territory.busy();
        }
        if (journey.leavesOfficersEngaged()) {
            return territory.posts().get(engaged++ % territory.posts().size());
        }
        if (journey.has(Mistake.ASSIGN_AN_OFFICER_WHO_IS_ENGAGED)) {
            // Where the first of those is whose officers stay engaged.
            return territory.posts().getFirst();
        }
        if (journey.has(Shortfall.STATION_CLOSED)) {
            return territory.closing().get(closing++ % territory.closing().size());
        }
        return journey.has(Shortfall.NO_OFFICER_ON_DUTY) ? territory.deserted() : territory.any(random);
    }
}
