package forestall.cases.identity.in;

import forestall.cases.Fields;
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

    private static final int LONGEST_EVIDENCE = 1000;

    FreeText proof() {
        return new FreeText(Fields.text("/evidence", evidence, LONGEST_EVIDENCE));
    }
}
