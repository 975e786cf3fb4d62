package forestall.cases.money;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that a bank holds in an account. Does not print the account.
 *
 * @param endsAt when the bank lets it go, unless the freeze is extended or the money returned before
 * @param returnedAt when the victim had it back; null while it is held
 */
public record Freeze(
        String account,
        Instant frozenAt,
        Instant endsAt,
        @Nullable Instant returnedAt) {

    private static final int SHOWN = 4;

    /** Enough of the account to talk about it: the last four characters, and never more than half of it. */
    String maskedAccount() {
        return "****" + account.substring(account.length() - Math.min(SHOWN, account.length() / 2));
    }

    /** Whether the bank holds the money until then. */
    boolean holdsUntil(Instant end) {
        return returnedAt == null && endsAt.equals(end);
    }

    @Override
    public String toString() {
        return "[frozen from " + frozenAt + " to " + endsAt + "]";
    }
}
