package forestall.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.load.ClosedLoop;
import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.Connection.Answer;
import forestall.benchmarks.load.MadeAlerts;
import forestall.benchmarks.load.Token;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.local.process.Child;
import forestall.local.process.Ports;
import forestall.local.process.Waiting;
import forestall.local.supervision.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** One alert a request: authenticated, validated and kept, beside a handler that only keeps. */
public final class OneByOne implements Benchmark {

    private static final int CLIENTS = 64;
    private static final int HEAP_MEGABYTES = 256;
    private static final String ALERTS = "forestall.alerts";
    private static final String BARE = "bench.bare";
    private static final int PARTITIONS = 12;

    private final LongSupplier numbers = MadeAlerts.numbers();

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "intake, one alert a request, beside a bare handler that only keeps the same bytes";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = IntakeGround.open(run.home());
                Broker broker = new Broker(ground.bootstrapServers())) {
            byte[] head = Connection.head(
                    "POST",
                    "/v1/alerts",
                    Token.of(ground.stack().address(Part.IDENTITY), "feed-demo"),
                    "application/json");
            int port = ground.stack().ports().of(Part.INTAKE);
            int bytes = answerOf(port, head);
            Path record = ground.directory().resolve("record");
            KeptRecord.of(broker.first(ALERTS, 1).getFirst()).write(record);
            broker.create(BARE, PARTITIONS);
            int barePort = Ports.free();
            Child bare = ground.start(
                    "bare-handler",
                    HEAP_MEGABYTES,
                    BareIntake.class,
                    String.valueOf(barePort),
                    ground.bootstrapServers(),
                    BARE,
                    record.toString(),
                    String.valueOf(bytes));
            Waiting.until(() -> Ports.accepts(barePort), bare, Duration.ofSeconds(60));
            try (ClosedLoop atIntake = ClosedLoop.of(CLIENTS, port);
                    ClosedLoop atBare = ClosedLoop.of(CLIENTS, barePort)) {
                Meter ours = ground.meter(Part.INTAKE, Part.BROKER);
                Meter other = ground.meter(bare, Part.BROKER);
                Pairs pairs = run.turns(3)
                        .alternate(
                                () -> ours.rate(() -> post(run, atIntake, head)),
                                () -> other.rate(() -> post(run, atBare, head)));
                return List.of(new Row(
                        "1",
                        "intake, one alert a request, %d clients".formatted(CLIENTS),
                        "a bare handler in the same kind of server",
                        "alerts/s",
                        "alert",
                        pairs,
                        new Target.RatioAtLeast(0.8)));
            }
        }
    }

    private long post(Run run, ClosedLoop clients, byte[] head) throws Exception {
        MadeAlerts alerts = new MadeAlerts(numbers);
        return clients.run(run.round(), connection -> {
            accepted(connection.exchange(head, alerts.one()));
            return 1;
        });
    }

    private int answerOf(int port, byte[] head) throws IOException {
        try (Connection connection = new Connection(port)) {
            return accepted(connection.exchange(head, new MadeAlerts(numbers).one()))
                    .body()
                    .getBytes(UTF_8)
                    .length;
        }
    }

    private static Answer accepted(Answer answer) throws IOException {
        if (answer.status() != 202) {
            throw new IOException("expected that an alert is accepted (202), found " + answer);
        }
        return answer;
    }
}
