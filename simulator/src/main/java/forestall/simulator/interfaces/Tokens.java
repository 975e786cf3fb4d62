package forestall.simulator.interfaces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tokens by client credentials; locally everybody's secret is the name and "-secret". */
final class Tokens {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final URI identity;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Tokens(HttpClient client, URI identity) {
        this.client = client;
        this.identity = identity;
    }

    String of(String name) throws IOException, InterruptedException {
        String known = tokens.get(name);
        if (known != null) {
            return known;
        }
        String fresh = fetch(name);
        tokens.put(name, fresh);
        return fresh;
    }

    /** The next call fetches another: this one was refused, most likely since it expired. */
    void forget(String name) {
        tokens.remove(name);
    }

    private String fetch(String name) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((name + ":" + name + "-secret").getBytes(UTF_8));
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(identity.resolve("/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .timeout(Duration.ofSeconds(20))
                        .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("expected a token for %s from %s, found status %d"
                    .formatted(name, identity, response.statusCode()));
        }
        JsonNode token = JSON.readTree(response.body()).path("access_token");
        if (!token.isString()) {
            throw new IOException("expected an access_token for %s from %s, found none".formatted(name, identity));
        }
        return token.asString();
    }
}
