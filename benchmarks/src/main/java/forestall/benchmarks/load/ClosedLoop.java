package forestall.benchmarks.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * So many clients, each of whom asks again as soon as it has its answer. Connections are made before the clock runs and used again.
 *
 * @param connections one for each client
 */
public record ClosedLoop(List<Connection> connections) implements AutoCloseable {

    /** One request and what is made of its answer: how many items that was. */
    @FunctionalInterface
    public interface Request {
        long send(Connection connection) throws Exception;
    }

    public ClosedLoop {
        connections = List.copyOf(connections);
    }

    /** So many clients at a port of this machine. */
    public static ClosedLoop of(int clients, int port) throws IOException {
        List<Connection> connections = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            connections.add(new Connection(port));
        }
        return new ClosedLoop(connections);
    }

    /** Returns the items of all answers; no request begins after that time. */
    public long run(Duration time, Request request) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
            List<Future<Long>> clients = new ArrayList<>();
            for (Connection connection : connections) {
                clients.add(threads.submit(() -> client(connection, request, end)));
            }
            long items = 0;
            for (Future<Long> client : clients) {
                items += client.get();
            }
            return items;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private static long client(Connection connection, Request request, long end) throws Exception {
        long items = 0;
        while (System.nanoTime() - end < 0) {
            items += request.send(connection);
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
