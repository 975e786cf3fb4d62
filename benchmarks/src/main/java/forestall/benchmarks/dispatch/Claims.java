package forestall.benchmarks.dispatch;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.local.supervision.Instance;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.util.List;
import java.util.Map;

/** Operators who claim the most urgent call, with a million calls waiting and with a thousand: two instances, each on its own database. */
public final class Claims implements Benchmark {

    private static final int SMALL = 1_000;
    private static final Instance SECOND = new Instance(Part.DISPATCH, 2);

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "claims of the most urgent call, with a million waiting and with a thousand";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        int large = run.amount(1_000_000, 50_000);
        try (Ground ground = DispatchGround.open(
                        run.home(),
                        stack -> stack.instances(Part.DISPATCH, 2)
                                .environment(Part.DISPATCH, DispatchGround.WITHOUT_RELAY));
                Broker broker = new Broker(ground.bootstrapServers())) {
            new AlertLines(ground).post(1);
            broker.awaitConsumed(DispatchGround.TRIAGE, DispatchGround.ALERTS);
            Stack stack = ground.stack();
            stack.stop(SECOND);
            stack.stop(Part.DISPATCH);
            WaitingCalls few = new WaitingCalls(Database.of(stack, Database.OWN));
            WaitingCalls many = new WaitingCalls(DispatchGround.copy(ground, "many"));
            few.fill(SMALL);
            run.progress().accept("filling " + large);
            many.fill(large);
            stack.start(Part.DISPATCH);
            stack.start(SECOND, Map.of("FORESTALL_POSTGRES_URL", many.database().url()));
            Squad atFew = Squad.of(ground, Instance.first(Part.DISPATCH), few);
            Squad atMany = Squad.of(ground, SECOND, many);
            int rushes = run.amount(10, 2);
            Pairs pairs = run.turns(2).alternate(() -> atMany.claim(rushes), () -> atFew.claim(rushes));
            return List.of(new Row(
                    "4",
                    "claim the most urgent call, %,d waiting, 4 operators".formatted(large),
                    "the same, %,d waiting".formatted(SMALL),
                    "claims/s",
                    "claim",
                    pairs,
                    new Target.RatioAtLeast(0.9)));
        }
    }
}
