package forestall.simulator.city;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody, or a machine, with a name at the identity provider, who asks the services for things.
 * Every method throws {@link NotYet} when the service does not answer (or answers 503) and {@link Refused} when it says no.
 */
public final class Person {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private final Services services;
    private final String name;
    private @Nullable String token;
    private Instant tokenUntil = Instant.MIN;

    public Person(Services services, String name) {
        this.services = services;
        this.name = name;
    }

    public String name() {
        return name;
    }

    public JsonNode get(URI service, String path) {
        return answer(asked(service, path).GET().build());
    }

    public JsonNode post(URI service, String path, Object body) {
        return answer(asked(service, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** A change of the version that was seen. */
    public JsonNode change(URI service, String path, long seenVersion, Object body) {
        return answer(asked(service, path)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + seenVersion + "\"")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder asked(URI service, String path) {
        return HttpRequest.newBuilder(service.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() {
        String known = token;
        if (known != null && Instant.now().isBefore(tokenUntil)) {
            return known;
        }
        String secret =
                Base64.getEncoder().encodeToString((name + ":" + name + "-secret").getBytes(StandardCharsets.UTF_8));
        JsonNode granted = answer(HttpRequest.newBuilder(services.identity().resolve("/oauth2/token"))
                .timeout(ANSWER_WITHIN)
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("grant_type", "client_credentials"))))
                .build());
        String fresh = granted.get("access_token").asString();
        token = fresh;
        tokenUntil = Instant.now().plusSeconds(granted.path("expires_in").asLong(60) / 2);
        return fresh;
    }

    private JsonNode answer(HttpRequest request) {
        String what = request.method() + " " + request.uri().getPath() + " as " + name;
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == 503 || response.statusCode() == 429) {
                throw new NotYet(what + " was answered " + response.statusCode());
            }
            if (response.statusCode() >= 400) {
                throw new Refused(
                        response.statusCode(),
                        "%s was answered %d: %s".formatted(what, response.statusCode(), response.body()));
            }
            return response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new NotYet(what + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + " was interrupted", e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((a, b) -> a + "&" + b)
                .orElse("");
    }
}
