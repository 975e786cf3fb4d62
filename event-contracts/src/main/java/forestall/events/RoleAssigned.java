package forestall.events;

import forestall.events.facts.Dimensions;
import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;

/**
 * A person holds a role from a date on; one person can hold several. Wakes: triage.
 */
public record RoleAssigned(VictimId victimId, CaseRole role, LocalDate from, FreeText evidence, Dimensions dimensions)
        implements CaseEvent {}
