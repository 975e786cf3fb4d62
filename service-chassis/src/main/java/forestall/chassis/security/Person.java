package forestall.chassis.security;

import java.time.Instant;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who has signed in to pages. The identity token says all that is needed. */
final class Person extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    /** @param until when the session ends that began with this sign-in */
    Person(OidcIdToken token, Instant until) {
        super(Tokens.authorities(token), token);
        this.until = until;
    }

    Instant until() {
        return until;
    }
}
