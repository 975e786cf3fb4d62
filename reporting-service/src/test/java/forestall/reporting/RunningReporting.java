package forestall.reporting;

import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import forestall.chassis.routes.ServletRoutes;
import forestall.chassis.routes.TriedService;
import forestall.chassis.running.BrowserAlike;
import forestall.chassis.running.IdentityProvider;
import forestall.local.TestInfrastructure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a real broker; only the key that signs tokens is the test's. Can be stopped and started again. */
final class RunningReporting implements TriedService, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NOVEMBER = "/v1/statistics/daily?from=2017-11-01&to=2017-11-30";
    private static final RSAKey KEY = key();
    private static final NimbusJwtEncoder TOKENS = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    static class TestIssuer {

        @Bean
        JwtDecoder jwtDecoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }

    RunningReporting(Path state) {
        context = new SpringApplicationBuilder(ReportingService.class, TestIssuer.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--logging.structured.format.console=",
                        "--spring.kafka.bootstrap-servers=" + TestInfrastructure.kafka(),
                        "--forestall.sign-in.issuer=" + IdentityProvider.SHARED.issuer(),
                        "--forestall.reporting.state=" + state,
                        "--forestall.reporting.partitions=2");
    }

    <T> T part(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    @Override
    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public Set<String> served() {
        return ServletRoutes.of(part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
    }

    @Override
    public String token(String role, String station) {
        return token(role);
    }

    @Override
    public BrowserAlike signedIn(String role) throws Exception {
        BrowserAlike browser = new BrowserAlike(port());
        browser.signIn("/", "any-" + role, role);
        return browser;
    }

    record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    /** @param role null for no token at all */
    Answer get(String path, String role) {
        return get(path, role, null);
    }

    /** @param accept null for no such header */
    Answer get(String path, String role, String accept) {
        HttpResponse<String> response = send(path, role, accept, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json(response.body()), response);
    }

    /** What an analyst is given, as it comes. */
    byte[] bytes(String path) {
        return send(path, "analyst", null, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** What an analyst is told as it happens, until whoever reads it closes it. */
    HttpResponse<InputStream> told(String path) {
        return send(path, "analyst", "text/event-stream", HttpResponse.BodyHandlers.ofInputStream());
    }

    private <B> HttpResponse<B> send(String path, String role, String accept, HttpResponse.BodyHandler<B> reading) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
        if (role != null) {
            request.header("Authorization", "Bearer " + token(role));
        }
        if (accept != null) {
            request.header("Accept", accept);
        }
        try {
            return HTTP.send(request.GET().build(), reading);
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Returns when everything that is written by now is in the answers. */
    void awaitCounted() {
        Instant now = Instant.now();
        await().atMost(PATIENCE).until(() -> {
            JsonNode asOf = get(NOVEMBER, "analyst").body().path("asOf");
            return asOf.isString() && Instant.parse(asOf.asString()).isAfter(now);
        });
    }

    private static JsonNode json(String body) {
        return body.startsWith("{") ? JSON.readTree(body) : JSON.nullNode();
    }

    private static String token(String role) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(role)
                .expiresAt(Instant.now().plusSeconds(600))
                .claim("roles", List.of(role))
                .build();
        return TOKENS.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
