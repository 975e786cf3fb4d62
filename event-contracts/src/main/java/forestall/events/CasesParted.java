package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.VictimId;
import java.util.List;

/**
 * A merge was undone: the two files are about two persons after all. Wakes: triage.
 *
 * @param victimId the file that had continued, same as into; so that this follows the merge
 * @param from the file that is a person of its own again
 * @param alsoKnownAs the other names of that person: the ids under which alerts about their further numbers arrive
 */
public record CasesParted(
        VictimId victimId, VictimId from, VictimId into, List<VictimId> alsoKnownAs, Dimensions dimensions)
        implements CaseEvent {
    public CasesParted {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }
}
