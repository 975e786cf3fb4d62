package forestall.benchmarks.dispatch;

import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.load.ClosedLoop;
import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.Connection.Answer;
import forestall.benchmarks.load.Token;
import forestall.benchmarks.rounds.Sample;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Operators at one instance, each of whom claims one call after the other.
 *
 * @param calls those of its database
 */
record Squad(Meter meter, WaitingCalls calls, int port, List<Claim> claims) {

    private static final int OPERATORS = 4;
    /** Fewer than the requests after which a server of this kind closes a connection. */
    private static final int CLAIMS_OF_EACH = 50;

    private static final byte[] NOTHING = {};

    /** How one of them asks for a call. */
    @FunctionalInterface
    private interface Claim {
        Answer by(Connection connection) throws IOException;
    }

    static Squad of(Ground ground, Instance instance, WaitingCalls calls) throws IOException, InterruptedException {
        List<Claim> claims = new ArrayList<>();
        for (int number = 1; number <= OPERATORS; number++) {
            String token = Token.of(ground.stack().address(Part.IDENTITY), "operator-" + number);
            byte[] head = Connection.head("POST", "/v1/calls/claim", token, "application/json");
            claims.add(connection -> connection.exchange(head, NOTHING));
        }
        Meter meter = new Meter(Map.of(
                Part.DISPATCH.label(),
                ground.stack().pid(instance),
                Part.POSTGRES.label(),
                ground.stack().pid(Part.POSTGRES)));
        return new Squad(meter, calls, ground.stack().ports().of(instance), claims);
    }

    /**
     * Claims a second, in so many rushes of two hundred claims; all are released after each, and the table is tidied, while no clock
     * runs.
     */
    Sample claim(int rushes) throws Exception {
        Map<String, Double> cost = new TreeMap<>();
        double seconds = 0;
        long all = 0;
        for (int rush = 0; rush < rushes; rush++) {
            calls.release();
            Sample sample;
            try (ClosedLoop clients = ClosedLoop.of(OPERATORS, port)) {
                sample = meter.rate(() -> rush(clients.connections()));
            }
            long claimed = (long) OPERATORS * CLAIMS_OF_EACH;
            all += claimed;
            seconds += claimed / sample.value();
            sample.processorMillis().forEach((process, millis) -> cost.merge(process, millis / rushes, Double::sum));
        }
        return new Sample(all / seconds, cost);
    }

    private long rush(List<Connection> connections) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(OPERATORS)) {
            List<Future<Integer>> all = new ArrayList<>();
            for (int operator = 0; operator < OPERATORS; operator++) {
                Claim claim = claims.get(operator);
                Connection connection = connections.get(operator);
                all.add(threads.submit(() -> claims(claim, connection)));
            }
            long claimed = 0;
            for (Future<Integer> one : all) {
                claimed += one.get();
            }
            return claimed;
        }
    }

    private static int claims(Claim claim, Connection connection) throws IOException {
        for (int number = 0; number < CLAIMS_OF_EACH; number++) {
            Answer answer = claim.by(connection);
            if (answer.status() != 200) {
                throw new IOException("expected a call (200), found " + answer);
            }
        }
        return CLAIMS_OF_EACH;
    }
}
