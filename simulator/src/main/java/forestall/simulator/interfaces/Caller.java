package forestall.simulator.interfaces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One person or machine, signed in, using one service. What cannot be reached is an answer too: the reader decides whether to wait. */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final Tokens tokens;
    private final Instances service;
    private final String name;

    Caller(HttpClient client, Tokens tokens, Instances service, String name) {
        this.client = client;
        this.tokens = tokens;
        this.service = service;
        this.name = name;
    }

    /** As whom it is signed in. */
    public String name() {
        return name;
    }

    public Answer get(String path) {
        return send(at -> HttpRequest.newBuilder(at.resolve(path)).GET());
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(at -> posting(at, path, body));
    }

    /** Changes a thing that was seen in this version. */
    public Answer post(String path, Map<String, ?> body, long version) {
        return send(at -> posting(at, path, body).header("If-Match", "\"" + version + "\""));
    }

    /** Sends exactly these bytes, whatever they are. */
    public Answer post(String path, String contentType, byte[] body) {
        return send(at -> HttpRequest.newBuilder(at.resolve(path))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    /** The header by which it is known, for whoever speaks HTTP without this class. */
    public String authorization() throws IOException, InterruptedException {
        return "Bearer " + tokens.of(name);
    }

    /** Says how a thing is to be. */
    public Answer put(String path, Map<String, ?> body) {
        return send(at -> with(HttpRequest.newBuilder(at.resolve(path)), "PUT", body));
    }

    /** The same of a thing that was seen in this version. */
    public Answer put(String path, Map<String, ?> body, long version) {
        return send(at ->
                with(HttpRequest.newBuilder(at.resolve(path)), "PUT", body).header("If-Match", "\"" + version + "\""));
    }

    /**
     * Hears a stream of events until it ends, is broken off, or nobody wants to hear any more; what cannot be reached is a stream that ends.
     *
     * @param enough asked after each line
     * @param line each line of the stream
     */
    public void listen(String path, BooleanSupplier enough, Consumer<String> line) {
        URI instance = service.next();
        try {
            HttpRequest request = HttpRequest.newBuilder(instance.resolve(path))
                    .header("Accept", "text/event-stream")
                    .header("Authorization", authorization())
                    .build();
            HttpResponse<Stream<String>> response = client.send(request, BodyHandlers.ofLines());
            if (response.statusCode() == 401) {
                tokens.forget(name);
            }
            try (Stream<String> lines = response.body()) {
                Iterator<String> all = lines.iterator();
                while (response.statusCode() == 200 && !enough.getAsBoolean() && all.hasNext()) {
                    line.accept(all.next());
                }
            }
        } catch (IOException | UncheckedIOException unreachable) {
            service.didNotAnswer(instance);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while listening to " + instance, interrupted);
        }
    }

    private static HttpRequest.Builder posting(URI at, String path, Map<String, ?> body) {
        return with(HttpRequest.newBuilder(at.resolve(path)), "POST", body);
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String method, Map<String, ?> body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    private Answer send(Function<URI, HttpRequest.Builder> request) {
        URI instance = service.next();
        HttpRequest.Builder asked = request.apply(instance);
        try {
            Answer answer = answer(client.send(authorised(asked), BodyHandlers.ofByteArray()));
            if (answer.is(401)) {
                tokens.forget(name);
            }
            return answer;
        } catch (IOException unreachable) {
            service.didNotAnswer(instance);
            return unreachable(asked.build().uri(), unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + instance, interrupted);
        }
    }

    private HttpRequest authorised(HttpRequest.Builder request) throws IOException, InterruptedException {
        return request.header("Authorization", authorization())
                .timeout(PATIENCE)
                .build();
    }

    private Answer answer(HttpResponse<byte[]> response) {
        JsonNode body = json(response.body());
        String detail = body.path("detail").asString("");
        return new Answer(
                response.statusCode(),
                body,
                "%d from %s for %s%s"
                        .formatted(
                                response.statusCode(),
                                response.request().uri(),
                                name,
                                detail.isEmpty() ? "" : " (" + detail + ")"),
                retryAfter(response));
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,4}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static Answer unreachable(URI where, IOException why) {
        String reason = why.getMessage();
        return new Answer(
                0,
                MissingNode.getInstance(),
                "no answer from %s (%s)"
                        .formatted(where, reason == null ? why.getClass().getSimpleName() : reason),
                Duration.ZERO);
    }

    private static JsonNode json(byte @Nullable [] bytes) {
        try {
            return bytes == null || bytes.length == 0 ? MissingNode.getInstance() : JSON.readTree(bytes);
        } catch (JacksonException notJson) {
            // A proxy or a half-started service may answer in HTML: the status says enough.
            return MissingNode.getInstance();
        }
    }
}
