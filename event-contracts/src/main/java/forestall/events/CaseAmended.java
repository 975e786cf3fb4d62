package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person grew or changed, so that the file is found by other words than before, and no other event of the same change
 * says so. What it is stands in the file only. Wakes: whoever keeps an index of the files, nobody else.
 *
 * @param interventionId of the intervention that the change is about; null when it is about none
 * @param version of the file as it was stored by that change, from 1
 */
public record CaseAmended(
        VictimId victimId, @Nullable InterventionId interventionId, long version, Dimensions dimensions)
        implements CaseEvent {

    @Override
    public @Nullable UUID correlation() {
        return interventionId == null ? null : interventionId.value();
    }
}
