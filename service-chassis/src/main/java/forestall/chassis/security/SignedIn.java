package forestall.chassis.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, read from the token; a controller takes it as a parameter.
 *
 * @param name user name or machine client
 * @param station the claim {@code station}, for those who belong to one
 * @param feed the claim {@code feed}, for machines that post
 */
public record SignedIn(
        String name,
        Set<String> roles,
        @Nullable String station,
        @Nullable String feed) {

    public boolean is(String role) {
        return roles.contains(role);
    }
}
