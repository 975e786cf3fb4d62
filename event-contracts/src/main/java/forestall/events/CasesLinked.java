package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.Lists;
import forestall.events.facts.SharedTrait;
import forestall.events.ids.VictimId;
import java.util.List;

/**
 * Two case files share something. Wakes: nobody (archives, BI).
 */
public record CasesLinked(VictimId victimId, VictimId otherVictimId, List<SharedTrait> by, Dimensions dimensions)
        implements CaseEvent {

    public CasesLinked {
        by = Lists.copyOrEmpty(by);
    }
}
