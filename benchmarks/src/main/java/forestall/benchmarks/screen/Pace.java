package forestall.benchmarks.screen;

import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.Connection.Answer;
import forestall.benchmarks.load.MadeAlerts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Posts alerts at a pace that nothing slows down. */
final class Pace {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SENDERS = 48;

    private final int port;
    private final byte[] head;
    private final int perSecond;
    private final int alerts;

    /**
     * At the intake.
     *
     * @param port of the intake
     * @param head of each request
     * @param perSecond how many are due in a second
     * @param alerts how many are posted
     */
    Pace(int port, byte[] head, int perSecond, int alerts) {
        this.port = port;
        this.head = head;
        this.perSecond = perSecond;
        this.alerts = alerts;
    }

    /** Returns when all are posted. */
    void post(MadeAlerts made, Sightings sightings) throws Exception {
        AtomicInteger next = new AtomicInteger();
        List<Connection> connections = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            for (int sender = 0; sender < SENDERS; sender++) {
                connections.add(new Connection(port));
            }
            long begun = System.nanoTime();
            List<Future<?>> senders = new ArrayList<>();
            for (Connection connection : connections) {
                senders.add(threads.submit(() -> {
                    send(connection, next, begun, made, sightings);
                    return null;
                }));
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private void send(Connection connection, AtomicInteger next, long begun, MadeAlerts made, Sightings sightings)
            throws IOException {
        for (int number = next.getAndIncrement(); number < alerts; number = next.getAndIncrement()) {
            long due = begun + number * 1_000_000_000L / perSecond;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Answer answer = connection.exchange(head, made.one());
            if (answer.status() != 202) {
                throw new IOException("expected that an alert is accepted (202), found " + answer);
            }
            sightings.posted(JSON.readTree(answer.body()).path("victimId").asString(), due);
        }
    }
}
