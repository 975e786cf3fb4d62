package forestall.benchmarks.dispatch;

import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.Connection.Answer;
import forestall.benchmarks.load.MadeAlerts;
import forestall.benchmarks.load.Token;
import forestall.local.supervision.Part;
import java.io.IOException;
import java.util.function.LongSupplier;

/** Posts alerts by the line, as quickly as the intake takes them. */
final class AlertLines {

    private static final int LINES = 1_000;

    private final Ground ground;
    private final byte[] head;
    private final LongSupplier numbers = MadeAlerts.numbers();

    AlertLines(Ground ground) throws IOException, InterruptedException {
        this.ground = ground;
        this.head = Connection.head(
                "POST",
                "/v1/alerts",
                Token.of(ground.stack().address(Part.IDENTITY), "feed-demo"),
                "application/x-ndjson");
    }

    /** Returns when the broker has so many more, each about another person. */
    void post(int alerts) throws IOException {
        MadeAlerts made = new MadeAlerts(numbers);
        try (Connection connection = new Connection(ground.stack().ports().of(Part.INTAKE))) {
            for (int left = alerts; left > 0; left -= LINES) {
                int lines = Math.min(LINES, left);
                Answer answer = connection.exchange(head, made.lines(lines));
                if (answer.status() != 200 || !answer.body().contains("\"accepted\":" + lines)) {
                    throw new IOException("expected that all alerts are accepted, found " + answer);
                }
            }
        }
    }
}
