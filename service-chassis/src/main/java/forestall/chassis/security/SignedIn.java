package forestall.chassis.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, read from the token or the session; a controller takes it as a parameter.
 *
 * @param name user name or machine client
 * @param station the claim {@code station}, for those who belong to one
 * @param feed the claim {@code feed}, for machines that post
 * @param until when the token or the session ends; absent for one that never does
 */
public record SignedIn(
        String name,
        Set<String> roles,
        @Nullable String station,
        @Nullable String feed,
        @Nullable Instant until) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /** How long an answer may go on that lasts, by the clock that tokens are judged by; a day at most, never less than nothing. */
    public Duration validFor() {
        Duration left = until == null ? LONGEST : Duration.between(Instant.now(), until);
        return left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
