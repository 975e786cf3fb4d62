package forestall.cases.identity.in;

import forestall.cases.Told;
import forestall.events.facts.FreeText;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;

/**
 * A part that the person played.
 *
 * @param from a day in Asia/Shanghai
 * @param evidence how it is known
 */
record RoleRequest(CaseRole role, LocalDate from, String evidence) {

    FreeText proof() {
        return Told.evidence(evidence);
    }
}
