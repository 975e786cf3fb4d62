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

    /** Whether the bank holds the money until then. */
    boolean holdsUntil(Instant end) {
        return returnedAt == null && endsAt.equals(end);
    }

    @Override
    public String toString() {
        return "[frozen from " + frozenAt + " to " + endsAt + "]";
    }
}
