package forestall.benchmarks.observed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.Connection.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Metrics of services, and what fetches them. */
final class Metrics {

    /** A service that counts and times nothing. That a trace is handed on in a header cannot be switched off. */
    static final Map<String, String> OFF = Map.of(
            "MANAGEMENT_METRICS_ENABLE_ALL",
            "false",
            "MANAGEMENT_OBSERVATIONS_ENABLE_ALL",
            "false",
            "MANAGEMENT_PROMETHEUS_METRICS_EXPORT_ENABLED",
            "false");

    private static final long PAUSE_MILLIS = 1_000;
    private static final byte[] NOTHING = {};

    private Metrics() {}

    /** Work during which somebody fetches all figures once a second, as no monitoring does more often. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    static <T> T fetchedDuring(Work<T> work, int... ports) throws Exception {
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        Thread scraper = Thread.ofPlatform().daemon().name("scraper").start(() -> {
            try {
                while (true) {
                    for (int port : ports) {
                        fetch(port);
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException done) {
                Thread.currentThread().interrupt();
            } catch (IOException why) {
                failure.set(why);
            }
        });
        T done;
        try {
            done = work.run();
        } finally {
            scraper.interrupt();
        }
        scraper.join();
        Exception why = failure.get();
        if (why != null) {
            throw new IOException("expected that figures can be fetched, found " + why, why);
        }
        return done;
    }

    private static void fetch(int port) throws IOException {
        try (Connection connection = new Connection(port)) {
            byte[] head = "GET /actuator/prometheus HTTP/1.1\r\nHost: localhost\r\n".getBytes(US_ASCII);
            Answer answer = connection.exchange(head, NOTHING);
            if (answer.status() != 200) {
                throw new IOException("status " + answer.status());
            }
        }
    }
}
