package forestall.chassis.running;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Takes everybody for whom the test says; as much of OpenID Connect, with PKCE, as a page needs. One for the whole test run. */
public final class IdentityProvider {

    public static final IdentityProvider SHARED = new IdentityProvider();

    private final HttpServer server;
    private final RSAKey key;
    private final NimbusJwtEncoder tokens;
    private final Map<String, Expected> codes = new ConcurrentHashMap<>();

    private record Expected(String name, List<String> roles, String client, String nonce, String challenge) {}

    private IdentityProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
        tokens = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)));
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, offers()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject()));
        server.createContext("/token", this::token);
        server.start();
    }

    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private Map<String, Object> offers() {
        return Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys",
                "end_session_endpoint", issuer() + "/end",
                "subject_types_supported", List.of("public"),
                "response_types_supported", List.of("code"));
    }

    /**
     * Somebody signs in there, and is sent back.
     *
     * @param asked the address to which the browser was led
     */
    public URI signedIn(URI asked, String name, String... roles) {
        Map<String, String> query = query(asked.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Expected(
                        name, List.of(roles), query.get("client_id"), query.get("nonce"), query.get("code_challenge")));
        return URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    /** Parameters of an address, decoded. */
    public static Map<String, String> query(String raw) {
        Map<String, String> decoded = new ConcurrentHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(raw)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((name, value) -> decoded.put(name, URLDecoder.decode(value, StandardCharsets.UTF_8)));
        return decoded;
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Expected expected = codes.remove(form.getOrDefault("code", "none"));
        if (expected == null || !expected.challenge().equals(challenge(form.get("code_verifier")))) {
            answer(exchange, 400, Map.of("error", "invalid_grant"));
            return;
        }
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .subject(expected.name())
                .audience(List.of(expected.client()))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(300))
                .claim("nonce", expected.nonce())
                .claim("sid", "session-of-" + expected.name())
                .claim("roles", expected.roles())
                .build();
        String token = tokens.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
        answer(
                exchange,
                200,
                Map.of("access_token", token, "id_token", token, "token_type", "Bearer", "expires_in", 300));
    }

    /**
     * What it posts to services when somebody signs out.
     *
     * @param client whose sessions are meant
     */
    public String signedOut(String name, String client) {
        return signedOut(name, client, tokens);
    }

    /** The same, signed by somebody else. */
    public String forgedSignedOut(String name, String client) {
        try {
            return signedOut(
                    name,
                    client,
                    new NimbusJwtEncoder(new ImmutableJWKSet<>(
                            new JWKSet(new RSAKeyGenerator(2048).keyID("test").generate()))));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    private String signedOut(String name, String client, NimbusJwtEncoder signer) {
        Instant now = Instant.now();
        return signer.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256)
                                .type("logout+jwt")
                                .build(),
                        JwtClaimsSet.builder()
                                .issuer(issuer())
                                .audience(List.of(client))
                                .issuedAt(now)
                                .expiresAt(now.plusSeconds(60))
                                .id(UUID.randomUUID().toString())
                                .claim("sid", "session-of-" + name)
                                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                                .build()))
                .getTokenValue();
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }
}
