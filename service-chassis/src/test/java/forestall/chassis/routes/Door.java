package forestall.chassis.routes;

import forestall.chassis.routes.TriedService.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where scripts come in. */
final class Door {

    /** Older or newer than anything is. */
    private static final String STALE = "\"999999999\"";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI home;

    Door(int port) {
        home = URI.create("http://localhost:" + port);
    }

    /**
     * What was answered.
     *
     * @param body of a refusal; of anything else it is left unread, since it may go on
     */
    record Answer(int status, String location, String body) {

        static Answer of(HttpResponse<InputStream> answer) throws IOException {
            try (InputStream body = answer.body()) {
                return new Answer(
                        answer.statusCode(),
                        answer.headers().firstValue("Location").orElse(""),
                        answer.statusCode() < 400 ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    Answer knock(Route route, Sent sent, @Nullable String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(home.resolve(sent.path()))
                .method(
                        route.method(),
                        sent.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sent.body()));
        if (sent.body() != null) {
            request.header(
                    "Content-Type",
                    route.kind() == Route.Kind.FORM ? "application/x-www-form-urlencoded" : "application/json");
        }
        if (route.changes()) {
            request.header("If-Match", STALE);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return Answer.of(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
    }
}
