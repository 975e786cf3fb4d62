package forestall.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.intake.alert.Posted;
import forestall.local.TestInfrastructure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as it runs, its broker, and a feed in front of it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningIntake {

    static final Issuer ISSUER = new Issuer();
    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry registry) {
        registry.add("spring.kafka.bootstrap-servers", TestInfrastructure::kafka);
        registry.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
    }

    @BeforeEach
    void the_service_is_ready() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(get("/actuator/health/readiness").statusCode())
                                .isEqualTo(200));
    }

    static Posted alert(String feedAlertId) {
        return Posted.chensAlert()
                .with("/feedAlertId", feedAlertId)
                .with("/detectedAt", Instant.now().toString())
                .without("/callStartedAt");
    }

    static String json(Posted alert) {
        return JSON.writeValueAsString(alert.asMap());
    }

    HttpResponse<String> post(Posted alert) {
        return post("application/json", json(alert));
    }

    HttpResponse<String> post(String type, String body) {
        return post(ISSUER.feed("feed-demo"), type, BodyPublishers.ofString(body));
    }

    HttpResponse<String> post(String token, String type, BodyPublisher body) {
        return send(HttpRequest.newBuilder(address("/v1/alerts"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(40))
                .POST(body));
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new AssertionError("expected an answer, found " + e, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public int port() {
        return port;
    }

    static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static void isProblem(HttpResponse<String> response, int status, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(body(response).path("type").asString()).isEqualTo("https://forestall.example/problems/" + code);
        assertThat(body(response).path("status").asInt()).isEqualTo(status);
        assertThat(body(response).path("detail").asString()).isNotBlank();
        assertThat(response.body()).doesNotContain("Exception", "\tat ", "13800000001", "陈");
    }

    /** Everything in forestall.alerts about alerts whose feed's id begins so. */
    static List<ConsumerRecord<String, String>> published(String feedAlertId) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestInfrastructure.kafka()),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("forestall.alerts").stream()
                    .map(partition -> new TopicPartition("forestall.alerts", partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> found = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (JSON.readTree(record.value())
                            .path("feedAlertId")
                            .asString("")
                            .startsWith(feedAlertId)) {
                        found.add(record);
                    }
                });
            }
            return found;
        }
    }

    static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
