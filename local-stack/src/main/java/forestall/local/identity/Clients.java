package forestall.local.identity;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The machines: every caller by its own name for scripts, and the pages, through which people sign in. */
final class Clients implements RegisteredClientRepository {

    static final String PAGES = "pages";

    /** A working day, so that a pasted token still works in the evening. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(12);

    private final Callers callers;
    private final List<String> pageAddresses;

    Clients(Callers callers, List<String> pageAddresses) {
        this.callers = callers;
        this.pageAddresses = List.copyOf(pageAddresses);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the clients are fixed; found a new one: " + client.getClientId());
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String name) {
        if (name.equals(PAGES)) {
            return pages();
        }
        return callers.find(name).map(Clients::script).orElse(null);
    }

    private static RegisteredClient script(Caller caller) {
        return client(caller.name(), caller.secret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    private RegisteredClient pages() {
        return client(PAGES, PAGES + "-secret")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> pageAddresses.forEach(page -> uris.add(page + "/login/oauth2/code/forestall")))
                .postLogoutRedirectUris(uris -> pageAddresses.forEach(page -> uris.add(page + "/signed-out")))
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RegisteredClient.Builder client(String name, String secret) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIFE)
                        .build());
    }
}
