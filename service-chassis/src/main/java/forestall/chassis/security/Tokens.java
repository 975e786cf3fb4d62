package forestall.chassis.security;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
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
            Jwt token = bearer.getToken();
            return new SignedIn(
                    name(token),
                    Set.copyOf(roles(token)),
                    token.getClaimAsString("station"),
                    token.getClaimAsString("feed"),
                    token.getExpiresAt());
        }
        throw new IllegalStateException(
                "expected a caller with a bearer token, found none: is the route open to anybody?");
    }

    private static Collection<GrantedAuthority> authorities(Jwt token) {
        return roles(token).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> roles(Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return roles == null ? List.of() : roles;
    }

    private static String name(Jwt token) {
        String subject = token.getSubject();
        return subject == null ? "nameless" : subject;
    }
}
