package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.InterventionResult;
import java.util.UUID;

/**
 * A file has no open intervention any more. Wakes: nobody (archives, BI).
 */
public record CaseClosed(
        VictimId victimId, InterventionId interventionId, InterventionResult result, Dimensions dimensions)
        implements CaseEvent {

    @Override
    public UUID correlation() {
        return interventionId.value();
    }
}
