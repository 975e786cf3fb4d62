package forestall.benchmarks.observed;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.dispatch.DispatchGround;
import forestall.benchmarks.dispatch.Rush;
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
import forestall.benchmarks.rounds.Sample;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The same work with all metrics, fetched every second, and with none: at two intakes side by side, and from posted alerts to announced
 * interventions, for which dispatch is started anew in each round.
 */
public final class Watched implements Benchmark {

    private static final int CLIENTS = 64;
    private static final Instance UNWATCHED = new Instance(Part.INTAKE, 2);

    private final LongSupplier numbers = MadeAlerts.numbers();

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String title() {
        return "throughput with all metrics on, beside off";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = DispatchGround.open(run.home(), stack -> stack.instances(Part.INTAKE, 2))) {
            Stack stack = ground.stack();
            stack.stop(Part.DISPATCH);
            stack.stop(UNWATCHED);
            run.progress().accept("the whole pipeline");
            Pairs pipeline = pipeline(run, ground);
            run.progress().accept("the intake, whose alerts nobody takes any further");
            Map<String, String> off = new HashMap<>(DispatchGround.WITHOUT_RATES);
            off.putAll(Metrics.OFF);
            stack.start(UNWATCHED, off);
            Pairs intake = intake(run, ground);
            return List.of(
                    new Row(
                            "9 intake",
                            "intake, one alert a request, all metrics on and fetched every second",
                            "all metrics off",
                            "alerts/s",
                            "alert",
                            intake,
                            new Target.RatioAtLeast(0.9)),
                    new Row(
                            "9 pipeline",
                            "posted alerts → announced interventions, all metrics of dispatch on and fetched every second",
                            "all metrics of dispatch off",
                            "alerts/s",
                            "alert",
                            pipeline,
                            new Target.RatioAtLeast(0.9)));
        }
    }

    private Pairs intake(Run run, Ground ground) throws Exception {
        Stack stack = ground.stack();
        byte[] head = Connection.head(
                "POST", "/v1/alerts", Token.of(stack.address(Part.IDENTITY), "feed-demo"), "application/json");
        int watchedPort = stack.ports().of(Part.INTAKE);
        Meter watched = ground.meter(Part.INTAKE, Part.BROKER);
        Meter unwatched = new Meter(
                Map.of(Part.INTAKE.label(), stack.pid(UNWATCHED), Part.BROKER.label(), stack.pid(Part.BROKER)));
        try (ClosedLoop atWatched = ClosedLoop.of(CLIENTS, watchedPort);
                ClosedLoop atUnwatched = ClosedLoop.of(CLIENTS, stack.ports().of(UNWATCHED))) {
            return run.turns(3)
                    .alternate(
                            () -> Metrics.fetchedDuring(
                                    () -> watched.rate(() -> post(run, atWatched, head)), watchedPort),
                            () -> unwatched.rate(() -> post(run, atUnwatched, head)));
        }
    }

    private long post(Run run, ClosedLoop clients, byte[] head) throws Exception {
        MadeAlerts alerts = new MadeAlerts(numbers);
        return clients.run(run.round(), connection -> {
            Answer answer = connection.exchange(head, alerts.one());
            if (answer.status() != 202) {
                throw new IOException("expected that an alert is accepted (202), found " + answer);
            }
            return 1;
        });
    }

    private static Pairs pipeline(Run run, Ground ground) throws Exception {
        try (Rush rush = new Rush(ground)) {
            int amount = run.amount(10_000, 1_000);
            int port = ground.stack().ports().of(Part.DISPATCH);
            return run.turns(0)
                    .alternate(
                            () -> startedWith(
                                    ground, Map.of(), () -> Metrics.fetchedDuring(() -> warm(run, rush, amount), port)),
                            () -> startedWith(ground, Metrics.OFF, () -> warm(run, rush, amount)));
        }
    }

    private static Sample startedWith(Ground ground, Map<String, String> environment, Metrics.Work<Sample> work)
            throws Exception {
        ground.stack().start(Part.DISPATCH, environment);
        try {
            return work.run();
        } finally {
            ground.stack().stop(Part.DISPATCH);
        }
    }

    private static Sample warm(Run run, Rush rush, int amount) throws Exception {
        for (int warmUp = 0; warmUp < run.amount(3, 1); warmUp++) {
            rush.announced(amount);
        }
        return rush.announced(amount);
    }
}
