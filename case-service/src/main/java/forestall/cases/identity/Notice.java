package forestall.cases.identity;

import forestall.cases.casefile.HeldRole;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For investigators: somebody works for the scammers.
 *
 * @param id of the {@code RoleAssigned} that told the others
 * @param at when it became known
 * @param victimId the person's file
 * @param seenIn the file that shows it; null when somebody entered it
 */
public record Notice(
        UUID id,
        Instant at,
        VictimId victimId,
        CaseRole role,
        LocalDate from,
        @Nullable VictimId seenIn,
        String by) {

    static Notice of(VictimId victim, HeldRole role) {
        return new Notice(role.eventId(), role.knownAt(), victim, role.role(), role.from(), role.seenIn(), role.by());
    }
}
