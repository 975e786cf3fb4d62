package forestall.intake;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.events.vocabulary.Channel;
import forestall.intake.alert.Posted;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AlertsOverHttpTest extends RunningIntake {

    private static final String NDJSON = "application/x-ndjson";
    private static final int NINE_MEBIBYTES = 9 * 1024 * 1024;

    @Test
    void an_alert_that_is_taken_stands_in_the_topic_as_a_cloud_event() {
        HttpResponse<String> response = post(alert("taken"));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(202);
        JsonNode answer = body(response);
        assertThat(published("taken")).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo(answer.path("victimId").asString());
            assertThat(header(record, "ce_type")).isEqualTo("forestall.CallFlagged.v1");
            assertThat(header(record, "ce_source")).isEqualTo("/alert-intake");
            assertThat(header(record, "ce_subject")).isEqualTo(record.key());
            JsonNode event = JSON.readTree(record.value());
            assertThat(event.path("alertId").asString())
                    .isEqualTo(answer.path("alertId").asString());
            assertThat(event.path("feedId").asString()).isEqualTo("feed-demo");
            assertThat(event.path("victim").path("phone").asString()).isEqualTo("+8613800000001");
            assertThat(event.path("late").asBoolean()).isFalse();
        });
    }

    @Test
    void a_retry_is_the_same_alert_and_the_same_event() {
        JsonNode first = body(post(alert("retried")));
        JsonNode second = body(post(alert("retried")));

        assertThat(second).isEqualTo(first);
        assertThat(published("retried").stream().map(record -> header(record, "ce_id")))
                .hasSize(2)
                .containsOnly(header(published("retried").getFirst(), "ce_id"));
    }

    @Test
    void a_late_alert_is_taken_and_marked() {
        post(alert("late").with("/detectedAt", Instant.now().minusSeconds(3600).toString()));

        assertThat(published("late"))
                .singleElement()
                .satisfies(record -> assertThat(
                                JSON.readTree(record.value()).path("late").asBoolean())
                        .isTrue());
    }

    @Test
    void the_feed_is_who_the_token_says_and_an_alert_cannot_say_otherwise() {
        HttpResponse<String> response = post(alert("impostor").with("/feedId", "feed-two"));

        isProblem(response, 400, "invalid-alert");
        assertThat(published("impostor")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,2]",
                "null",
                "{\"a\":1,\"a\":2}",
                "{} {}",
                "{\"victim\":{\"phone\":\"13800000001\",}}",
                "陈先生"
            })
    void malformed_json_is_refused_and_not_repeated(String body) {
        isProblem(post("application/json", body), 400, "malformed-json");
    }

    @Test
    void an_unknown_code_is_refused_with_the_list() {
        HttpResponse<String> response = post(alert("unknown-code").with("/channel", "LETTER"));

        isProblem(response, 400, "invalid-alert");
        JsonNode error = body(response).path("errors").path(0);
        assertThat(error.path("pointer").asString()).isEqualTo("/channel");
        assertThat(error.path("found").asString()).isEqualTo("LETTER");
        assertThat(error.path("expected").asString())
                .isEqualTo(
                        "one of " + Stream.of(Channel.values()).map(Enum::name).collect(Collectors.joining(", ")));
        assertThat(published("unknown-code")).isEmpty();
    }

    @Test
    void a_telephone_number_that_is_none_is_refused() {
        HttpResponse<String> response = post(alert("no-number").with("/victim/phone", "12345"));

        isProblem(response, 400, "invalid-alert");
        assertThat(body(response).path("errors").path(0).path("pointer").asString())
                .isEqualTo("/victim/phone");
        assertThat(response.body()).doesNotContain("12345");
        assertThat(published("no-number")).isEmpty();
    }

    @Test
    void an_alert_from_the_future_is_refused() {
        HttpResponse<String> response = post(alert("future")
                .with("/detectedAt", Instant.now().plusSeconds(300).toString()));

        isProblem(response, 400, "invalid-alert");
        assertThat(body(response).path("errors").path(0).path("pointer").asString())
                .isEqualTo("/detectedAt");
        assertThat(published("future")).isEmpty();
    }

    @Test
    void a_body_of_nine_mebibytes_is_too_large() {
        isProblem(
                post(ISSUER.feed("feed-demo"), NDJSON, BodyPublishers.ofByteArray(new byte[NINE_MEBIBYTES])),
                413,
                "body-too-large");
        isProblem(
                post(
                        ISSUER.feed("feed-demo"),
                        "application/json",
                        BodyPublishers.ofByteArray(new byte[NINE_MEBIBYTES])),
                413,
                "body-too-large");
    }

    @Test
    void a_body_of_nine_mebibytes_that_does_not_say_its_length_is_too_large_and_none_of_it_is_taken() {
        String line = json(alert("chunked")) + "\n";
        byte[] body = line.repeat(NINE_MEBIBYTES / line.length() + 1).getBytes(StandardCharsets.UTF_8);

        isProblem(
                post(
                        ISSUER.feed("feed-demo"),
                        NDJSON,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))),
                413,
                "body-too-large");
        assertThat(published("chunked")).isEmpty();
    }

    @Test
    void one_line_too_many_is_too_large_and_none_is_taken() {
        isProblem(post(NDJSON, "{}\n".repeat(10_001)), 413, "too-many-lines");
    }

    @Test
    void other_media_types_and_encodings_are_refused() {
        isProblem(post("text/plain", json(alert("text"))), 415, "unsupported-media-type");
        isProblem(
                send(HttpRequest.newBuilder(address("/v1/alerts"))
                        .header("Authorization", "Bearer " + ISSUER.feed("feed-demo"))
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofString("x"))),
                415,
                "unsupported-encoding");
    }

    @Test
    void without_a_token_nothing_is_taken() {
        isProblem(
                send(HttpRequest.newBuilder(address("/v1/alerts"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json(alert("no-token"))))),
                401,
                "not-signed-in");
        isProblem(
                post("nonsense", "application/json", BodyPublishers.ofString(json(alert("no-token")))),
                401,
                "not-signed-in");
        assertThat(published("no-token")).isEmpty();
    }

    @Test
    void a_token_without_the_role_or_without_the_feed_posts_nothing() {
        String operator = ISSUER.token("operator", List.of("operator", "supervisor"), null);
        String nobodysFeed = ISSUER.token("feed-demo", List.of("feed"), null);

        isProblem(
                post(operator, "application/json", BodyPublishers.ofString(json(alert("no-role")))),
                403,
                "not-allowed");
        isProblem(
                post(nobodysFeed, "application/json", BodyPublishers.ofString(json(alert("no-role")))),
                403,
                "not-a-feed");
        assertThat(published("no-role")).isEmpty();
    }

    @Test
    void of_a_batch_the_good_lines_are_kept_and_the_bad_ones_named() {
        Posted misspelt = alert("batch-x").with("/channel", "LETTER");
        String lines = String.join(
                        "\n",
                        json(alert("batch-1")),
                        "{\"feedAlertId\":",
                        "",
                        json(alert("batch-2")),
                        json(misspelt),
                        "[]",
                        json(alert("batch-3")))
                + "\r\n";

        HttpResponse<String> response = post(NDJSON, lines);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        JsonNode answer = body(response);
        assertThat(answer.path("accepted").asInt()).isEqualTo(3);
        assertThat(answer.path("rejected").asInt()).isEqualTo(3);
        assertThat(answer.path("problems")
                        .valueStream()
                        .map(problem -> problem.path("line").asInt() + " "
                                + problem.path("code").asString()))
                .containsExactly("2 malformed-json", "5 invalid-alert", "6 malformed-json");
        assertThat(answer.path("problems")
                        .path(1)
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/channel");
        assertThat(published("batch-"))
                .extracting(record ->
                        JSON.readTree(record.value()).path("feedAlertId").asString())
                .containsExactly("batch-1", "batch-2", "batch-3");
    }

    @Test
    void ten_thousand_lines_are_one_batch() {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> json(alert("many-" + i)))
                .collect(Collectors.joining("\n"));

        HttpResponse<String> response = post(ISSUER.feed("feed-many"), NDJSON, BodyPublishers.ofString(lines));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(body(response).path("accepted").asInt()).isEqualTo(10_000);
        List<ConsumerRecord<String, String>> records = published("many-");
        assertThat(records.stream().map(record -> header(record, "ce_id")).distinct())
                .hasSize(10_000);
    }

    @Test
    void a_feed_over_its_rate_is_told_when_to_come_back_and_other_feeds_are_not_held_up() {
        String greedy = ISSUER.feed("feed-greedy");
        String batch = "x\n".repeat(10_000);
        Stream.of(1, 2).forEach(i -> post(greedy, NDJSON, BodyPublishers.ofString(batch)));

        HttpResponse<String> response = post(greedy, NDJSON, BodyPublishers.ofString(batch));

        isProblem(response, 429, "feed-rate-exceeded");
        assertThat(Integer.parseInt(response.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 5);
        assertThat(post(alert("modest")).statusCode()).isEqualTo(202);
    }

    @Test
    void the_interface_describes_the_one_route_with_both_media_types() {
        JsonNode paths = body(get("/v3/api-docs")).path("paths");

        assertThat(paths.propertyNames()).containsExactly("/v1/alerts");
        assertThat(paths.path("/v1/alerts").propertyNames()).containsExactly("post");
        JsonNode post = paths.path("/v1/alerts").path("post");
        assertThat(post.path("requestBody").path("content").propertyNames())
                .containsExactlyInAnyOrder("application/json", NDJSON);
        assertThat(post.path("responses").propertyNames())
                .contains("200", "202", "400", "401", "403", "413", "415", "429", "503");
        assertThat(post.path("parameters").isMissingNode()).isTrue();
    }

    @Test
    void the_interface_describes_the_fields_that_are_read() {
        JsonNode schemas = body(get("/v3/api-docs")).path("components").path("schemas");

        assertThat(knownFields(alert("fields").with("/x", 1))).containsExactlyElementsOf(names(schemas, "PostedAlert"));
        assertThat(knownFields(alert("fields").with("/victim/x", 1)))
                .containsExactlyElementsOf(names(schemas, "PostedVictim"));
        assertThat(knownFields(alert("fields").with("/victim/address/x", 1)))
                .containsExactlyElementsOf(names(schemas, "PostedAddress"));
        assertThat(knownFields(alert("fields").with("/caller/x", 1)))
                .containsExactlyElementsOf(names(schemas, "PostedCaller"));
    }

    @Test
    void a_client_that_sends_too_much_and_only_then_reads_gets_its_answer() throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write("""
                    POST /v1/alerts HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    \r
                    """.formatted(ISSUER.feed("feed-demo")).getBytes(StandardCharsets.US_ASCII));
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < 9; i++) {
                out.write("100000\r\n".getBytes(StandardCharsets.US_ASCII));
                out.write(mebibyte);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();

            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(status).startsWith("HTTP/1.1 413");
        }
    }

    /** The reader itself says which fields it knows, in their order, when it finds one that it does not know. */
    private List<String> knownFields(Posted withUnknown) {
        String expected =
                body(post(withUnknown)).path("errors").path(0).path("expected").asString();
        return List.of(expected.replace("no other fields than ", "").split(", ")).stream()
                .sorted()
                .toList();
    }

    private static List<String> names(JsonNode schemas, String name) {
        return schemas.path(name).path("properties").propertyNames().stream()
                .sorted()
                .toList();
    }
}
