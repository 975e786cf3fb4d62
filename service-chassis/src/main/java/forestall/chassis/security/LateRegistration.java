package forestall.chassis.security;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/** The pages as a client of the identity provider, which is asked when somebody first signs in: a service starts without it. */
final class LateRegistration implements ClientRegistrationRepository {

    static final String ID = "forestall";

    private final SignInProperties properties;
    private volatile @Nullable ClientRegistration known;

    LateRegistration(SignInProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(ID)) {
            return null;
        }
        ClientRegistration registration = known;
        if (registration == null) {
            registration = read();
            known = registration;
        }
        return registration;
    }

    private ClientRegistration read() {
        return provider()
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .clientName(ID)
                .scope(OidcScopes.OPENID)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .build();
    }

    private ClientRegistration.Builder provider() {
        String authorization = properties.authorizationUri();
        String token = properties.tokenUri();
        String keys = properties.jwkSetUri();
        String end = properties.endSessionUri();
        if (authorization == null || token == null || keys == null || end == null) {
            return discovered();
        }
        return ClientRegistration.withRegistrationId(ID)
                .issuerUri(properties.issuer())
                .authorizationUri(authorization)
                .tokenUri(token)
                .jwkSetUri(keys)
                .providerConfigurationMetadata(Map.of("end_session_endpoint", end));
    }

    private ClientRegistration.Builder discovered() {
        try {
            return ClientRegistrations.fromIssuerLocation(properties.issuer()).registrationId(ID);
        } catch (IllegalArgumentException | IllegalStateException unreachable) {
            throw new AuthenticationServiceException("the identity provider does not say what it offers", unreachable);
        }
    }
}
