package forestall.benchmarks.screen;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.dispatch.DispatchGround;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.ground.ToolRun;
import forestall.benchmarks.ground.Waiting;
import forestall.benchmarks.load.Connection;
import forestall.benchmarks.load.MadeAlerts;
import forestall.benchmarks.load.Token;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Aside;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import forestall.local.supervision.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * From the time at which a RED alert is due to be posted until an operator's page has fetched its call, beside the time in which Kafka's own
 * tool gets a record from a producer to a consumer.
 */
public final class OnScreen implements Benchmark {

    private static final List<Integer> RATES = List.of(50, 500);
    private static final String TOOL = "bench.latency";
    private static final Pattern MEDIAN = Pattern.compile("50th = ([0-9.]+)");
    private static final Pattern HUNDREDTH = Pattern.compile("99th = ([0-9.]+)");
    private static final int RECORD_BYTES = 1_000;

    private final LongSupplier numbers = MadeAlerts.numbers();

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return "from the post of an alert to the operator's screen, beside Kafka's EndToEndLatency";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Ground ground = DispatchGround.open(run.home(), stack -> stack)) {
            for (int rate : RATES) {
                run.progress().accept("at %d/s, 99 of 100 within, ms".formatted(rate));
                rows.addAll(measure(run, ground, rate));
            }
        }
        return rows;
    }

    private List<Row> measure(Run run, Ground ground, int rate) throws Exception {
        Aside medians = new Aside();
        Aside toolMedians = new Aside();
        int alerts = rate * run.amount(rate < 100 ? 40 : 20, 4);
        int records = run.amount(10_000, 1_000);
        Pairs pairs = run.turns(1)
                .alternate(() -> post(ground, rate, alerts, medians), () -> tool(ground, records, toolMedians));
        Pairs halves = medians.beside(toolMedians, run.rounds());
        String against = "Kafka's EndToEndLatency, one record at a time, whole ms rounded up";
        return List.of(
                new Row(
                        "8 at %d/s, p50".formatted(rate),
                        "alert → operator's screen, half within",
                        against,
                        "ms",
                        "alert",
                        halves,
                        new Target.None()),
                new Row(
                        "8 at %d/s, p99".formatted(rate),
                        "alert → operator's screen, 99 of 100 within",
                        against,
                        "ms",
                        "alert",
                        pairs,
                        new Target.ValueAtMost(1_000)));
    }

    private Sample post(Ground ground, int rate, int alerts, Aside medians) throws Exception {
        String identity = ground.stack().address(Part.IDENTITY);
        byte[] head = Connection.head("POST", "/v1/alerts", Token.of(identity, "feed-demo"), "application/json");
        Sightings sightings = new Sightings();
        Meter meter = ground.meter(Part.INTAKE, Part.DISPATCH, Part.POSTGRES, Part.BROKER);
        Pace pace = new Pace(ground.stack().ports().of(Part.INTAKE), head, rate, alerts);
        try (Screen screen =
                new Screen(ground.stack().address(Part.DISPATCH), Token.of(identity, "operator"), sightings).open()) {
            Meter.Reading before = meter.times();
            pace.post(new MadeAlerts(numbers), sightings);
            Waiting.until("all calls on the screen", Duration.ofMinutes(1), Duration.ofMillis(50), () -> {
                screen.check();
                return sightings.count() == alerts;
            });
            medians.add(sightings.millis(50));
            return meter.of(sightings.millis(99), before, alerts);
        } finally {
            DispatchGround.forget(ground);
        }
    }

    private static Sample tool(Ground ground, int records, Aside medians) throws Exception {
        ToolRun tool = ToolRun.of(
                ground,
                Duration.ofMinutes(5),
                "latency",
                "--bootstrap-server",
                ground.bootstrapServers(),
                "--topic",
                TOOL,
                "--num-records",
                String.valueOf(records),
                "--producer-acks",
                "all",
                "--record-size",
                String.valueOf(RECORD_BYTES));
        medians.add(tool.figure(MEDIAN) + 1);
        return Sample.of(tool.figure(HUNDREDTH) + 1);
    }
}
