package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.UUID;

/**
 * A closed file continues with another intervention. Wakes: nobody (archives, BI).
 */
public record CaseReopened(VictimId victimId, InterventionId interventionId, Dimensions dimensions)
        implements CaseEvent {

    @Override
    public UUID correlation() {
        return interventionId.value();
    }
}
