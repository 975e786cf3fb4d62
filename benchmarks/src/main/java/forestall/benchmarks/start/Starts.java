package forestall.benchmarks.start;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * From the start of a service's process until it says that it is ready, with a cache of what the virtual machine had loaded and linked in
 * an earlier run (JEP 483, 514, 515) and without; and the memory that it has by then.
 */
public final class Starts implements Benchmark {

    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.DISPATCH, Part.CASE, Part.REPORTING);
    private static final int WARM_UPS = 1;

    @Override
    public int number() {
        return 10;
    }

    @Override
    public String title() {
        return "start of each service until it is ready, with and without a cache of an earlier run";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (Ground ground = Ground.of(run.home(), Part.infrastructure(), stack -> stack);
                Broker broker = new Broker(ground.bootstrapServers())) {
            for (Part service : SERVICES) {
                run.progress().accept(service.label());
                rows.addAll(measure(run, ground, broker, service));
            }
        }
        return rows;
    }

    private static List<Row> measure(Run run, Ground ground, Broker broker, Part service) throws Exception {
        Stack stack = ground.stack();
        // The very first start makes topics, tables and indexes.
        new ServiceStart(stack, broker, service, Map.of()).run();
        Path cache = new StartCache(ground, broker, service).trained();
        ServiceStart with = new ServiceStart(stack, broker, service, StartCache.used(cache));
        ServiceStart without = new ServiceStart(stack, broker, service, Map.of());
        Pairs seconds = run.turns(WARM_UPS).alternate(with, without);
        Pairs megabytes = with.memories().beside(without.memories(), run.rounds());
        return List.of(
                new Row(
                        "10 " + service.label(),
                        service.label() + ": start until ready, with a cache of "
                                + (cache.toFile().length() >> 20) + " MB",
                        "the same without",
                        "s",
                        "start",
                        seconds,
                        new Target.RatioAtMost(0.65)),
                new Row(
                        "10 " + service.label() + ", memory",
                        service.label() + ": resident memory when ready, with the cache",
                        "the same without",
                        "MB",
                        "start",
                        megabytes,
                        new Target.None()));
    }
}
