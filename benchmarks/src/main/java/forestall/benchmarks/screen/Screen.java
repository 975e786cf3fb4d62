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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an operator's page does: listens, and fetches the queue when it is told that it has changed. It fetches the end of the queue, from the
 * place of the oldest call that it misses on, since calls of different partitions come a little out of order.
 */
final class Screen implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** For alerts that have been posted and not been answered yet. */
    private static final Duration LOOK_BACK = Duration.ofMillis(300);

    private static final long QUIET_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String dispatch;
    private final String token;
    private final Sightings sightings;
    private final Semaphore changes = new Semaphore(0);
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    /** Cursors behind pages, by when the last call on the page is due. */
    private final NavigableMap<Instant, String> places = new TreeMap<>();

    private final Instant begun = Instant.now();
    private final long begunNanos = System.nanoTime();
    private Instant newest = Instant.EPOCH;

    /** The least time from when an alert was to be posted until its call is due. */
    private Duration given = Duration.ofDays(1);

    private volatile boolean closed;

    /** @param dispatch its address */
    Screen(String dispatch, String token, Sightings sightings) {
        this.dispatch = dispatch;
        this.token = token;
        this.sightings = sightings;
    }

    /** Begins to listen and to fetch; returns when it is told of changes. */
    Screen open() throws IOException, InterruptedException {
        HttpResponse<Stream<String>> stream = changes();
        // A service that has just started does not see changes yet, and says so.
        for (long end = System.nanoTime() + PATIENCE.toNanos(); stream.statusCode() != 200; stream = changes()) {
            if (stream.statusCode() != 503 || System.nanoTime() > end) {
                throw new IOException("expected a stream of changes, found status " + stream.statusCode());
            }
            stream.body().close();
            Thread.sleep(QUIET_MILLIS);
        }
        Stream<String> told = stream.body();
        Thread.ofPlatform().daemon().name("screen-ear").start(() -> listen(told));
        Thread.ofPlatform().daemon().name("screen-eye").start(this::fetchWhenTold);
        return this;
    }

    private HttpResponse<Stream<String>> changes() throws IOException, InterruptedException {
        return client.send(
                request("/v1/changes").header("Accept", "text/event-stream").build(), BodyHandlers.ofLines());
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
                if (changes.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS)) {
                    changes.drainPermits();
                }
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
                Long posted = sightings.seen(call.path("victimId").asString(), now);
                last = Instant.parse(call.path("dueAt").asString());
                if (posted != null) {
                    Duration until = Duration.between(at(posted), last);
                    given = until.compareTo(given) < 0 ? until : given;
                }
                newest = last.isAfter(newest) ? last : newest;
            }
            JsonNode next = body.path("next");
            cursor = next.isString() ? "&cursor=" + next.asString() : null;
            if (cursor != null) {
                places.put(last, cursor);
            }
        }
    }

    /** The last place before which everything has been seen. */
    private String start() {
        Instant from = newest;
        Long unseen = sightings.oldestUnseen();
        if (unseen != null) {
            Instant due = at(unseen).plus(given);
            from = due.isBefore(from) ? due : from;
        }
        Map.Entry<Instant, String> place = places.lowerEntry(from.minus(LOOK_BACK));
        return place == null ? "" : place.getValue();
    }

    private Instant at(long nanos) {
        return begun.plusNanos(nanos - begunNanos);
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
