package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.UUID;

/**
 * A person got a case file. Wakes: nobody (archives, BI).
 */
public record CaseOpened(VictimId victimId, InterventionId interventionId, Dimensions dimensions) implements CaseEvent {

    @Override
    public UUID correlation() {
        return interventionId.value();
    }
}
