package forestall.benchmarks.dispatch;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Frozen;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import forestall.local.supervision.Part;
import java.sql.Connection;
import java.util.List;

/**
 * From alerts in the topic to interventions, calls and outbox rows that are committed, beside the same rows by plain JDBC. Dispatch is
 * warm and stands still while the alerts come in; what it wrote once is written again by JDBC, into a database just like it. Both
 * begin each round with empty tables.
 */
public final class Triage implements Benchmark {

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "alerts to interventions, calls and outbox rows, beside the same rows by plain JDBC batches";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = DispatchGround.open(
                        run.home(), stack -> stack.environment(Part.DISPATCH, DispatchGround.WITHOUT_RELAY));
                Broker broker = new Broker(ground.bootstrapServers())) {
            ground.stack().stop(Part.DISPATCH);
            Database plain = DispatchGround.copy(ground, "plain");
            ground.stack().start(Part.DISPATCH);
            Database own = Database.of(ground.stack(), Database.OWN);
            AlertLines alerts = new AlertLines(ground);
            int amount = run.amount(20_000, 2_000);
            // A first batch before anything stands still: a cold intake takes its time.
            alerts.post(amount);
            broker.awaitConsumed(DispatchGround.TRIAGE, DispatchGround.ALERTS);
            for (int warmUp = 0; warmUp < run.amount(2, 1); warmUp++) {
                flag(ground, broker, own, alerts, amount);
            }
            WrittenRows written = WrittenRows.of(own);
            String rows = written.perItem(amount);
            run.progress().accept("rows of an alert: " + rows);
            Pairs pairs = run.turns(2)
                    .alternate(
                            () -> flag(ground, broker, own, alerts, amount),
                            () -> insert(ground, plain, written, amount));
            return List.of(new Row(
                    "3",
                    "alert → intervention + call + outbox committed, %d alerts waiting".formatted(amount),
                    "the same rows by JDBC batches, two connections (an alert: %s)".formatted(rows),
                    "alerts/s",
                    "alert",
                    pairs,
                    new Target.RatioAtLeast(0.5)));
        }
    }

    private static Sample flag(Ground ground, Broker broker, Database own, AlertLines alerts, int amount)
            throws Exception {
        WrittenRows.clear(own);
        Meter meter = ground.meter(Part.DISPATCH, Part.POSTGRES, Part.BROKER);
        Frozen dispatch = Frozen.before(ground.stack().pid(Part.DISPATCH), () -> alerts.post(amount));
        Sample sample = meter.rate(() -> {
            dispatch.thaw();
            broker.awaitConsumed(DispatchGround.TRIAGE, DispatchGround.ALERTS);
            return amount;
        });
        long interventions = own.number("select count(*) from intervention");
        if (interventions != amount) {
            throw new IllegalStateException("expected %d interventions, found %d".formatted(amount, interventions));
        }
        return sample;
    }

    private static Sample insert(Ground ground, Database plain, WrittenRows rows, int amount) throws Exception {
        WrittenRows.clear(plain);
        // Open before and after, so that what they cost PostgreSQL is counted.
        try (Connection one = plain.connect();
                Connection other = plain.connect()) {
            return ground.meter(Part.POSTGRES).rate(() -> {
                rows.insertBy(List.of(one, other));
                return amount;
            });
        }
    }
}
