package forestall.cases.money.in;

import forestall.cases.Readers;
import forestall.cases.money.Clerk;
import forestall.chassis.security.SignedIn;
import org.jspecify.annotations.Nullable;

/** Who signed in, as somebody at the money desk. */
final class Clerks {

    /** Why somebody reads or changes something, in their words; for the audit trail. */
    static final String REASON = Readers.REASON;

    private Clerks() {}

    static Clerk of(SignedIn caller, @Nullable String reason) {
        return new Clerk(caller.name(), Readers.why(caller, reason));
    }
}
