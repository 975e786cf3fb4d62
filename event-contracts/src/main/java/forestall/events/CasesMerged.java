package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.ids.VictimId;

/**
 * Two files were about one person; this one continues. Wakes: triage.
 *
 * @param victimId the file that continues, same as into
 */
public record CasesMerged(VictimId victimId, VictimId from, VictimId into, Dimensions dimensions)
        implements CaseEvent {}
