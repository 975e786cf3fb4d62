package forestall.cases.money.in;

import forestall.cases.money.Clerk;
import forestall.chassis.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who signed in, as somebody at the money desk. */
final class Clerks {

    /** Why somebody reads or changes something, in their words; for the audit trail. */
    static final String REASON = "Audit-Reason";

    private static final int LONGEST_REASON = 500;

    private Clerks() {}

    static Clerk of(SignedIn caller, @Nullable String reason) {
        return new Clerk(
                caller.name(),
                reason == null || reason.isBlank()
                        ? "as "
                                + String.join(
                                        ", ", caller.roles().stream().sorted().toList())
                        : reason.strip()
                                .substring(
                                        0,
                                        Math.min(LONGEST_REASON, reason.strip().length())));
    }
}
