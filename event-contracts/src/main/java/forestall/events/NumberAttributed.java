package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;

/**
 * A further telephone number turned out to be this person's. Wakes: triage.
 *
 * @param numberHash the keyed hash of the number: the victim id under which alerts about it arrive
 * @param evidence how it is known
 */
public record NumberAttributed(VictimId victimId, VictimId numberHash, FreeText evidence, Dimensions dimensions)
        implements CaseEvent {}
