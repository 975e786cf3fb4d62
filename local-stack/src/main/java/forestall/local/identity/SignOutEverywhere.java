package forestall.local.identity;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Somebody has signed out: every service with pages is told whose session is over, by OpenID Connect's back channel, before the browser is
 * led on. Spring's authorization server leaves this to whoever uses it.
 */
final class SignOutEverywhere implements AuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutEverywhere.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/forestall";

    /** For a service that does not answer, the browser of whoever signs out does not wait longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final AuthenticationSuccessHandler here = new OidcLogoutAuthenticationSuccessHandler();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final NimbusJwtEncoder tokens;
    private final String issuer;
    private final List<String> pages;

    SignOutEverywhere(JWKSource<SecurityContext> keys, String issuer, List<String> pages) {
        this.tokens = new NimbusJwtEncoder(keys);
        this.issuer = issuer;
        this.pages = List.copyOf(pages);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication out)
            throws IOException, ServletException {
        if (out instanceof OidcLogoutAuthenticationToken logout) {
            tell(logout.getIdToken());
        }
        here.onAuthenticationSuccess(request, response, out);
    }

    /** @param ended what the services know the session by */
    private void tell(@Nullable OidcIdToken ended) {
        String session = ended == null ? null : ended.getClaimAsString("sid");
        if (session == null) {
            return;
        }
        CompletableFuture.allOf(
                        pages.stream().map(page -> tell(page, token(session))).toArray(CompletableFuture<?>[]::new))
                .join();
    }

    private CompletableFuture<?> tell(String page, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + BACK_CHANNEL))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding()).handle((answer, failure) -> {
            if (failure != null) {
                LOG.warn("{} was not told that somebody has signed out: {}", page, failure.toString());
            } else if (answer.statusCode() != 200) {
                LOG.warn("{} did not take it that somebody has signed out: {}", page, answer.statusCode());
            }
            return page;
        });
    }

    private String token(String session) {
        Instant now = Instant.now();
        return tokens.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256)
                                .type("logout+jwt")
                                .build(),
                        JwtClaimsSet.builder()
                                .issuer(issuer)
                                .audience(List.of(Clients.PAGES))
                                .issuedAt(now)
                                .expiresAt(now.plusSeconds(60))
                                .id(UUID.randomUUID().toString())
                                .claim("sid", session)
                                .claim("events", Map.of(EVENT, Map.of()))
                                .build()))
                .getTokenValue();
    }
}
