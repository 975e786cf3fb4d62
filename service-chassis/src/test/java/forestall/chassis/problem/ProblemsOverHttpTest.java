package forestall.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.running.RealParts;
import forestall.chassis.running.TestService;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every way in which a request can be wrong is told as a problem, and never with what was wrong in a personal field. */
@RealParts
class ProblemsOverHttpTest {

    private static final String SOME_ID = "00000000-0000-0000-0000-000000000000";

    @LocalServerPort
    int port;

    @Test
    void what_may_be_seen_is_seen() throws Exception {
        HttpResponse<String> seen = ask("GET", "/v1/things/" + SOME_ID, null, "reader");
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(seen.body()).path("station").asString())
                .isEqualTo("310104017");
    }

    @Test
    void without_a_token_or_with_a_false_one_it_is_401() throws Exception {
        assertThat(send(request("GET", "/v1/things/" + SOME_ID, null)).statusCode())
                .isEqualTo(401);
        var forged = request("GET", "/v1/things/" + SOME_ID, null).header("Authorization", "Bearer not.a.token");
        assertThat(problem(send(forged), 401).path("type").asString()).endsWith("/not-signed-in");
    }

    @Test
    void without_the_role_it_is_403_and_an_unnamed_path_is_404() throws Exception {
        problem(ask("POST", "/v1/things", "{}", "reader"), 403);
        problem(ask("GET", "/v1/nowhere", null, "reader"), 404);
        problem(ask("DELETE", "/v1/things/" + SOME_ID, null, "writer"), 405);
    }

    @Test
    void a_refusal_has_its_status_and_code() throws Exception {
        var missing = problem(ask("GET", "/v1/things/1" + SOME_ID.substring(1), null, "reader"), 404);
        assertThat(missing.path("type").asString()).endsWith("/no-such-thing");
        var taken = problem(ask("GET", "/v1/things/2" + SOME_ID.substring(1), null, "reader"), 409);
        assertThat(taken.has("errors")).isFalse();
    }

    @Test
    void a_refusal_of_one_field_has_a_pointer() throws Exception {
        var impossible = problem(ask("GET", "/v1/things/4" + SOME_ID.substring(1), null, "reader"), 400);
        assertThat(impossible.path("errors").get(0).path("pointer").asString()).isEqualTo("/number");
        assertThat(impossible.path("errors").get(0).path("detail")).isEqualTo(impossible.path("detail"));
    }

    @Test
    void a_fault_of_ours_is_500_and_says_nothing_of_the_inside() throws Exception {
        HttpResponse<String> fault = ask("GET", "/v1/things/3" + SOME_ID.substring(1), null, "reader");
        problem(fault, 500);
        assertThat(fault.body()).doesNotContain("13800000001", "IllegalState", "at forestall");
    }

    @Test
    void malformed_json_an_unknown_code_and_a_wrong_number_are_400_with_a_pointer() throws Exception {
        problem(ask("POST", "/v1/things", "{\"grade\":", "writer"), 400);
        JsonNode code = problem(
                ask("POST", "/v1/things", "{\"grade\":\"PURPLE\",\"phone\":\"+8613800000001\",\"number\":1}", "writer"),
                400);
        assertThat(code.path("errors").get(0).path("pointer").asString()).isEqualTo("/grade");
        assertThat(code.path("errors").toString()).contains("RED", "ORANGE", "YELLOW");
        HttpResponse<String> phone =
                ask("POST", "/v1/things", "{\"grade\":\"RED\",\"phone\":\"call 13800000001\",\"number\":1}", "writer");
        assertThat(problem(phone, 400).path("errors").get(0).path("pointer").asString())
                .isEqualTo("/phone");
        assertThat(phone.body()).doesNotContain("13800000001");
        JsonNode lacking = problem(ask("POST", "/v1/things", "{\"grade\":\"RED\",\"number\":1}", "writer"), 400);
        assertThat(lacking.path("errors").get(0).path("pointer").asString()).isEqualTo("/phone");
        JsonNode inner = problem(
                ask(
                        "POST",
                        "/v1/things",
                        "{\"grade\":\"RED\",\"phone\":\"+8613800000001\",\"number\":1,\"inner\":{\"grade\":1}}",
                        "writer"),
                400);
        assertThat(inner.path("errors").get(0).path("pointer").asString()).isEqualTo("/inner/grade");
    }

    @Test
    void a_body_that_is_too_large_or_of_another_type_is_413_or_415() throws Exception {
        problem(ask("POST", "/v1/things", "{\"note\":\"" + "x".repeat(200_000) + "\"}", "writer"), 413);
        var text = request("POST", "/v1/things", "hello")
                .header("Authorization", "Bearer " + TestService.token("somebody", "writer"))
                .header("Content-Type", "text/plain");
        problem(send(text), 415);
    }

    @Test
    void a_change_names_the_version_that_it_saw() throws Exception {
        String thing = "/v1/things/" + SOME_ID;
        problem(ask("PUT", thing, "{}", "writer"), 428);
        problem(put(thing, "\"6\""), 412);
        assertThat(put(thing, "\"7\"").statusCode()).isEqualTo(200);
        assertThat(put(thing, "7").statusCode()).isEqualTo(200);
        problem(put(thing, "\"seven\""), 400);
    }

    private HttpResponse<String> put(String path, String version) throws Exception {
        return send(request("PUT", path, "{}")
                .header("Authorization", "Bearer " + TestService.token("somebody", "writer"))
                .header("If-Match", version));
    }

    private HttpResponse<String> ask(String method, String path, String body, String role) throws Exception {
        var request =
                request(method, path, body).header("Authorization", "Bearer " + TestService.token("somebody", role));
        return send(body == null ? request : request.header("Content-Type", "application/json"));
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.path("type").asString()).startsWith("https://forestall.example/problems/");
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asString()).isNotBlank();
        return problem;
    }
}
