package forestall.benchmarks.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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
import tools.jackson.databind.json.JsonMapper;

/** Tokens of the local identity provider, where everybody's secret is the name and "-secret". */
public final class Token {

    private static final JsonMapper JSON = new JsonMapper();

    private Token() {}

    /**
     * One for this person or machine.
     *
     * @param identity address of the provider
     */
    public static String of(String identity, String name) throws IOException, InterruptedException {
        String credentials = Base64.getEncoder().encodeToString((name + ":" + name + "-secret").getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(identity + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("expected a token for %s, found status %d: %s"
                        .formatted(name, response.statusCode(), new String(response.body(), ISO_8859_1)));
            }
            return JSON.readTree(response.body()).path("access_token").asString();
        }
    }
}
