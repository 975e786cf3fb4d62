package forestall.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A browser's side of server-sent events: every line as it came, from one connection. */
final class EventStream implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;
    private volatile boolean ended;

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread.ofVirtual().start(() -> {
            try (Scanner scanner = new Scanner(answer.body())) {
                while (scanner.hasNextLine()) {
                    lines.add(scanner.nextLine());
                }
            } finally {
                ended = true;
            }
        });
    }

    static EventStream open(int port, String token, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/v1/changes"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventStream(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    int status() {
        return answer.statusCode();
    }

    Map<String, List<String>> headers() {
        return answer.headers().map();
    }

    List<String> lines() {
        return lines;
    }

    /** What was said of a queue so far, in the order of telling. */
    List<String> about(String queue) {
        return lines.stream()
                .filter(line -> line.startsWith("data:") && line.contains("\"" + queue + "\""))
                .toList();
    }

    /** As a browser would send it back. */
    String lastEventId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((one, next) -> next)
                .orElseThrow()
                .substring(3)
                .strip();
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() throws IOException {
        answer.body().close();
    }
}
