package forestall.chassis.security;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What the claims of a token mean. */
final class Tokens {

    private Tokens() {}

    static JwtAuthenticationToken authentication(Jwt token) {
        return new JwtAuthenticationToken(token, authorities(token), name(token));
    }

    static SignedIn signedIn(@Nullable Authentication authentication) {
        if (authentication instanceof JwtAuthenticationToken bearer) {
            return signedIn(bearer.getToken(), bearer.getToken().getExpiresAt());
        }
        if (authentication != null && authentication.getPrincipal() instanceof Person person) {
            // The session ends by itself; the token said only who it was when it began.
            return signedIn(person, person.until());
        }
        throw new IllegalStateException(
                "expected a caller with a bearer token, found none: is the route open to anybody?");
    }

    private static SignedIn signedIn(ClaimAccessor token, @Nullable Instant until) {
        return new SignedIn(
                name(token),
                Set.copyOf(roles(token)),
                token.getClaimAsString("station"),
                token.getClaimAsString("feed"),
                until);
    }

    static Collection<GrantedAuthority> authorities(ClaimAccessor token) {
        return roles(token).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> roles(ClaimAccessor token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }

    private static String name(ClaimAccessor token) {
        String subject = token.getClaimAsString("sub");
        return subject == null ? "nameless" : subject;
    }
}
