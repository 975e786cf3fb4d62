package forestall.benchmarks.screen;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator's page does: listens, and fetches the queue when it is told that it has changed. It fetches the end of the queue, where
 * new calls are; once a second it goes further back, for those that came late.
 */
final class Screen implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SHORT_LOOK_BACK = Duration.ofMillis(300);
    private static final Duration LONG_LOOK_BACK = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LONG_LOOKS = Duration.ofSeconds(1);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String dispatch;
    private final String token;
    private final Sightings sightings;
    private final Semaphore changes = new Semaphore(0);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    /** Cursors behind pages, by when the last call on the page is due. */
    private final NavigableMap<Instant, String> places = new TreeMap<>();

    private Instant newest = Instant.EPOCH;
    private long longLookNanos = System.nanoTime();
    private volatile boolean closed;

    /** @param dispatch its address */
    Screen(String dispatch, String token, Sightings sightings) {
        this.dispatch = dispatch;
        this.token = token;
        this.sightings = sightings;
    }

    /** Begins to listen and to fetch; returns when it is told of changes. */
    Screen open() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> stream = client.send(
                request("/v1/changes").header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
        if (stream.statusCode() != 200) {
            throw new IOException("expected a stream of changes, found status " + stream.statusCode());
        }
        Thread.ofPlatform().daemon().name("screen-ear").start(() -> listen(stream.body()));
        Thread.ofPlatform().daemon().name("screen-eye").start(this::fetchWhenTold);
        return this;
    }

    /** What went wrong, if anything did. */
    void check() throws IOException {
        Exception why = failure.get();
        if (why != null) {
            throw new IOException("expected the screen to go on, found " + why, why);
        }
    }

    private void listen(Stream<String> lines) {
        try (lines) {
            lines.filter(line -> line.startsWith("data:")).forEach(line -> changes.release());
        } catch (RuntimeException broken) {
            fail(broken);
        }
    }

    private void fetchWhenTold() {
        try {
            while (!closed) {
                changes.acquire();
                changes.drainPermits();
                fetch();
            }
        } catch (IOException | RuntimeException broken) {
            fail(broken);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() throws IOException, InterruptedException {
        String cursor = start();
        while (cursor != null) {
            HttpResponse<byte[]> page =
                    client.send(request("/v1/calls?limit=200" + cursor).build(), BodyHandlers.ofByteArray());
            long now = System.nanoTime();
            if (page.statusCode() != 200) {
                throw new IOException("expected a page of the queue, found status " + page.statusCode());
            }
            JsonNode body = JSON.readTree(page.body());
            Instant last = newest;
            for (JsonNode call : body.path("items")) {
                sightings.seen(call.path("victimId").asString(), now);
                last = Instant.parse(call.path("dueAt").asString());
                newest = last.isAfter(newest) ? last : newest;
            }
            JsonNode next = body.path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : null;
            if (cursor != null) {
                places.put(last, cursor);
            }
        }
    }

    /** The last place before which everything has been seen for long enough. */
    private String start() {
        long now = System.nanoTime();
        boolean far = now - longLookNanos > BETWEEN_LONG_LOOKS.toNanos();
        if (far) {
            longLookNanos = now;
        }
        Map.Entry<Instant, String> place = places.lowerEntry(newest.minus(far ? LONG_LOOK_BACK : SHORT_LOOK_BACK));
        return place == null ? "" : place.getValue();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(dispatch + path)).header("Authorization", "Bearer " + token);
    }

    private void fail(Exception why) {
        if (!closed) {
            failure.compareAndSet(null, why);
        }
    }

    @Override
    public void close() {
        closed = true;
        changes.release();
        client.shutdownNow();
    }
}
