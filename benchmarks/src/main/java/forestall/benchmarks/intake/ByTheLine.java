package forestall.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.ground.ToolRun;
import forestall.benchmarks.load.ClosedLoop;
import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.Connection.Answer;
import forestall.benchmarks.load.MadeAlerts;
import forestall.benchmarks.load.Token;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import forestall.local.supervision.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Many alerts a request, beside what Kafka's own tool can have the broker keep. */
public final class ByTheLine implements Benchmark {

    /** As many as the intake takes at a time. */
    private static final int CLIENTS = 4;

    private static final int LINES = 1_000;
    private static final String ALERTS = "forestall.alerts";
    private static final String PLAIN = "bench.plain";
    private static final int PARTITIONS = 12;
    private static final Pattern RATE = Pattern.compile("records sent, ([0-9.]+) records/sec");

    private final LongSupplier numbers = MadeAlerts.numbers();

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "intake, 1,000 alerts a request, beside Kafka's ProducerPerformance";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = IntakeGround.open(run.home());
                Broker broker = new Broker(ground.bootstrapServers());
                ClosedLoop clients =
                        ClosedLoop.of(CLIENTS, ground.stack().ports().of(Part.INTAKE))) {
            byte[] head = Connection.head(
                    "POST",
                    "/v1/alerts",
                    Token.of(ground.stack().address(Part.IDENTITY), "feed-demo"),
                    "application/x-ndjson");
            Meter meter = ground.meter(Part.INTAKE, Part.BROKER);
            run.progress()
                    .accept("first lines: %.0f alerts/s"
                            .formatted(
                                    meter.rate(() -> post(run, clients, head)).value()));
            Path payloads = payloads(ground, broker);
            broker.create(PLAIN, PARTITIONS);
            int records = run.amount(400_000, 50_000);
            Pairs pairs = run.turns(2)
                    .alternate(
                            () -> meter.rate(() -> post(run, clients, head)), () -> produce(ground, payloads, records));
            return List.of(new Row(
                    "2",
                    "intake, NDJSON, 1,000 alerts a request, %d clients".formatted(CLIENTS),
                    "ProducerPerformance, records of the same bytes, acks=all, no compression",
                    "alerts/s",
                    "alert",
                    pairs,
                    new Target.RatioAtLeast(0.5)));
        }
    }

    private long post(Run run, ClosedLoop clients, byte[] head) throws Exception {
        MadeAlerts alerts = new MadeAlerts(numbers);
        return clients.run(run.round(), connection -> {
            Answer answer = connection.exchange(head, alerts.lines(LINES));
            if (answer.status() != 200 || !answer.body().contains("\"accepted\":" + LINES)) {
                throw new IOException("expected that all lines are accepted, found " + answer);
            }
            return LINES;
        });
    }

    /**
     * Values as the intake wrote them, a line each. The tool writes neither keys nor headers, so their bytes are added to the value: it is
     * to keep as much.
     */
    private static Path payloads(Ground ground, Broker broker) throws Exception {
        List<String> values =
                broker.first(ALERTS, LINES).stream().map(ByTheLine::payload).toList();
        return Files.write(ground.directory().resolve("payloads"), values);
    }

    private static String payload(ConsumerRecord<byte[], byte[]> record) {
        KeptRecord kept = KeptRecord.of(record);
        String value = new String(kept.value(), UTF_8);
        return value + "x".repeat(kept.size() - kept.value().length);
    }

    private static Sample produce(Ground ground, Path payloads, int records) throws Exception {
        Meter meter = ground.meter(Part.BROKER);
        Meter.Reading before = meter.times();
        ToolRun tool = ToolRun.of(
                ground,
                Duration.ofMinutes(5),
                "producer",
                "--topic",
                PLAIN,
                "--num-records",
                String.valueOf(records),
                "--throughput",
                "-1",
                "--payload-file",
                payloads.toString(),
                "--warmup-records",
                String.valueOf(records / 4),
                "--producer-props",
                "bootstrap.servers=" + ground.bootstrapServers(),
                "acks=all",
                "compression.type=none");
        Map<String, Double> cost = new TreeMap<>(meter.of(0, before, records).processorMillis());
        cost.remove(Meter.LOAD);
        cost.put("tool", tool.processorMillis() / records);
        return new Sample(tool.figure(RATE), cost);
    }
}
