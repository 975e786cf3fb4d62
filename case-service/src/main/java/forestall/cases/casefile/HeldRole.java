package forestall.cases.casefile;

import forestall.events.facts.FreeText;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part that the person played, from a day in Asia/Shanghai on.
 *
 * @param seenIn the other file that shows it; null when somebody entered it
 * @param knownAt when this file learned of it
 * @param eventId of the {@code RoleAssigned} that told the others
 */
public record HeldRole(
        CaseRole role,
        LocalDate from,
        FreeText evidence,
        @Nullable VictimId seenIn,
        String by,
        Instant knownAt,
        UUID eventId) {

    private static final ZoneId BUSINESS_CALENDAR = ZoneId.of("Asia/Shanghai");

    /** The day of a moment, by the calendar that roles are dated in. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, BUSINESS_CALENDAR);
    }

    /** Whether the person works for those who deceive others. */
    public boolean onTheOtherSide() {
        return role != CaseRole.VICTIM;
    }
}
