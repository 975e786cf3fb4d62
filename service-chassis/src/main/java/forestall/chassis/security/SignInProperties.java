package forestall.chassis.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in to pages, by OpenID Connect's authorization code with PKCE. A service without a client id has no pages.
 *
 * @param issuer the identity provider's address as browsers reach it; what it offers is asked there when somebody first signs in, unless
 *     the addresses below are given
 * @param authorizationUri where browsers are led to; needed when the issuer's address cannot be reached from the service, together with
 *     the other three
 * @param tokenUri where the service exchanges the code
 * @param jwkSetUri where the keys are that sign identity tokens
 * @param endSessionUri where browsers are led to sign out of the identity provider as well
 * @param longestSession after which a session ends, used or not, and whoever has it signs in again
 */
@ConfigurationProperties("forestall.sign-in")
record SignInProperties(
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable String authorizationUri,
        @Nullable String tokenUri,
        @Nullable String jwkSetUri,
        @Nullable String endSessionUri,
        @DefaultValue("12h") Duration longestSession) {

    /** Scheme, host and port: whereto a sign-out may lead, as a source of the Content-Security-Policy. */
    String origin() {
        URI address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
