package forestall.cases;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.running.IdentityProvider;
import forestall.events.Envelope;
import forestall.events.Topics;
import forestall.events.ids.VictimId;
import forestall.local.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, on a real broker and store; only the key that signs tokens is the test's. One context for all of them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningCaseService.TestIssuer.class)
public abstract class RunningCaseService {

    protected static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RSAKey KEY = key();
    private static final NimbusJwtEncoder TOKENS = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(KEY)));
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final EventCodec DISPATCH = new EventCodec(URI.create("/dispatch"));
    protected static final int MOST_LISTENERS = 20;
    protected static final String STORE = TestInfrastructure.mongo("cases");

    private static KafkaProducer<byte[], byte[]> producer;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoClient mongo;

    @TestConfiguration(proxyBeanMethods = false)
    static class TestIssuer {

        @Bean
        JwtDecoder jwtDecoder() throws Exception {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) throws Exception {
        TopicReader.create(TestInfrastructure.kafka(), Topics.INTERVENTIONS.name(), Topics.INTERVENTIONS.partitions());
        properties.add("spring.kafka.bootstrap-servers", TestInfrastructure::kafka);
        properties.add("forestall.mongo.url", () -> STORE);
        properties.add("forestall.live.listeners", () -> MOST_LISTENERS);
        properties.add("forestall.live.heartbeat", () -> "1s");
        properties.add("forestall.sign-in.issuer", IdentityProvider.SHARED::issuer);
    }

    @BeforeAll
    static void openProducer() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestInfrastructure.kafka()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void closeProducer() {
        producer.close();
    }

    /** As dispatch publishes them. */
    protected static void publish(List<? extends Envelope<?>> reports) {
        publish(reports.toArray(Envelope<?>[]::new));
    }

    protected static void publish(Envelope<?>... reports) {
        Arrays.stream(reports).map(DISPATCH::write).forEach(RunningCaseService::publish);
    }

    protected static ProducerRecord<byte[], byte[]> written(Envelope<?> report) {
        return DISPATCH.write(report);
    }

    protected static void publish(ProducerRecord<byte[], byte[]> record) {
        producer.send(record);
    }

    /** The file once it has that many lines from dispatch. */
    protected JsonNode awaitFile(VictimId victim, int reports) {
        await().atMost(PATIENCE).until(() -> {
            Answer answer = get("/v1/cases/" + victim, "operator");
            return answer.status() == 200 && answer.body().get("version").asInt() >= reports;
        });
        return get("/v1/cases/" + victim, "operator").body();
    }

    protected record Answer(int status, JsonNode body, HttpResponse<String> raw) {}

    protected Answer get(String path, String... roles) {
        return call(request(path).GET(), token(null, roles));
    }

    protected Answer getAsStation(String path, String station) {
        return call(request(path).GET(), token(station, "station"));
    }

    protected Answer post(String path, String json, String... roles) {
        return call(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Audit-Reason", "relative called back")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                token(null, roles));
    }

    /** The same, under a key by which it is the same again. */
    protected Answer postUnder(String key, String path, String json, String... roles) {
        return call(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                token(null, roles));
    }

    /** Many things, by the line. */
    protected Answer postLines(String path, String lines, String... roles) {
        return call(
                request(path)
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofString(lines)),
                token(null, roles));
    }

    /** A change that is based on a version; null for none. */
    protected Answer change(String method, String path, String json, String version, String... roles) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json));
        if (version != null) {
            request.header("If-Match", version);
        }
        return call(request, token(null, roles));
    }

    /** The same upon a version as a number. */
    protected Answer changeAt(String method, String path, Long version, String json, String... roles) {
        return change(method, path, json, version == null ? null : "\"" + version + "\"", roles);
    }

    protected Answer postAsStation(String path, String json, String station) {
        return call(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                token(station, "station"));
    }

    protected Answer postWithoutToken(String path, String json) {
        return call(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                null);
    }

    protected Answer getWithoutToken(String path) {
        return call(request(path).GET(), null);
    }

    /** Whatever comes, as it comes. */
    protected HttpResponse<byte[]> getBytes(String path, Map<String, String> headers, String... roles) {
        HttpRequest.Builder request = request(path).header("Authorization", "Bearer " + token(null, roles));
        headers.forEach(request::header);
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** The lines of something that goes on. */
    protected Stream<String> follow(String path, String... roles) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token(null, roles))
                .header("Accept", "text/event-stream");
        return send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    /** The status of something that goes on; it is left at once. */
    protected int beginning(String path, String... roles) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token(null, roles))
                .header("Accept", "text/event-stream");
        HttpResponse<Stream<String>> answer = send(request, HttpResponse.BodyHandlers.ofLines());
        answer.body().close();
        return answer.statusCode();
    }

    /** What a browser sends when somebody presses the button of a form. */
    protected HttpResponse<byte[]> postForm(
            String path, Map<String, String> form, Map<String, String> headers, String... roles) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token(null, roles))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public int port() {
        return port;
    }

    protected MongoDatabase store() {
        return mongo.getDatabase("cases");
    }

    /** A whole address is that of another instance. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port).resolve(path));
    }

    private static Answer call(HttpRequest.Builder request, String token) {
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body()),
                response);
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> as) {
        try {
            return HTTP.send(request.build(), as);
        } catch (IOException e) {
            throw new IllegalStateException("the service does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The name of the caller is its first role. */
    protected static String token(String station, String... roles) {
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .subject(roles[0])
                .expiresAt(Instant.now().plusSeconds(600))
                .claim("roles", List.of(roles));
        if (station != null) {
            claims.claim("station", station);
        }
        return TOKENS.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims.build()))
                .getTokenValue();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException("every Java platform makes RSA keys", e);
        }
    }
}
