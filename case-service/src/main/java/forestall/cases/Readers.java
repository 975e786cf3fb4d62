package forestall.cases;

import forestall.cases.casefile.AccessPolicy;
import forestall.cases.casefile.Reader;
import forestall.chassis.security.SignedIn;
import forestall.events.ids.StationCode;
import org.jspecify.annotations.Nullable;

/** Who signed in, as a reader of files. */
public final class Readers {

    /** Why somebody reads or changes a file, in their words; for the audit trail. */
    public static final String REASON = "Audit-Reason";

    private static final int LONGEST_REASON = 500;

    private Readers() {}

    public static Reader of(SignedIn caller, @Nullable String reason) {
        String station = caller.station();
        return new Reader(
                caller.name(),
                caller.roles(),
                station == null ? null : new StationCode(station),
                reason == null || reason.isBlank() ? null : shortened(reason.strip()));
    }

    /** What the audit trail says of why. */
    public static String why(SignedIn caller, @Nullable String reason) {
        return AccessPolicy.why(of(caller, reason));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
