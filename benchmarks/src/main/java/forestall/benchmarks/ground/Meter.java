package forestall.benchmarks.ground;

import forestall.benchmarks.rounds.Sample;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Time, and what it costs the processors meanwhile: broker, service, store and load share them. A process counts with the processes that
 * it has started and that still run, as those of PostgreSQL's connections.
 *
 * @param processes ids by names
 */
public record Meter(Map<String, Long> processes) {

    /** The name of this process in what is told. */
    public static final String LOAD = "load";

    public Meter {
        processes = Map.copyOf(processes);
    }

    /**
     * How long processors have been used until a moment.
     *
     * @param times of each name, by the ids of its processes
     */
    public record Reading(Map<String, Map<Long, Duration>> times) {}

    /** What is to be measured: says how many items it has done. */
    @FunctionalInterface
    public interface Work {
        long run() throws Exception;
    }

    /** Items a second. */
    public Sample rate(Work work) throws Exception {
        Reading before = times();
        long begun = System.nanoTime();
        long items = work.run();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (items <= 0) {
            throw new IllegalStateException("expected that something is done in a round, found nothing");
        }
        return new Sample(items / seconds, cost(before, times(), items));
    }

    /** Of a figure that the work itself finds; what it costs is for each item. */
    public Sample of(double value, Reading before, long items) {
        return new Sample(value, cost(before, times(), items));
    }

    /** How long each process has used a processor until now. */
    public Reading times() {
        Map<String, Map<Long, Duration>> times = new TreeMap<>();
        processes.forEach((name, pid) -> ProcessHandle.of(pid).ifPresent(process -> times.put(name, tree(process))));
        times.put(LOAD, Map.of(ProcessHandle.current().pid(), time(ProcessHandle.current())));
        return new Reading(times);
    }

    private static Map<String, Double> cost(Reading before, Reading after, long items) {
        Map<String, Double> cost = new TreeMap<>();
        after.times().forEach((name, processes) -> {
            Map<Long, Duration> earlier = before.times().getOrDefault(name, Map.of());
            // What has ended meanwhile, such as a connection of PostgreSQL, has taken its time with it.
            Duration used = processes.entrySet().stream()
                    .map(process -> process.getValue().minus(earlier.getOrDefault(process.getKey(), Duration.ZERO)))
                    .reduce(Duration.ZERO, Duration::plus);
            cost.put(name, used.toNanos() / 1e6 / items);
        });
        return cost;
    }

    private static Map<Long, Duration> tree(ProcessHandle process) {
        Map<Long, Duration> times = new TreeMap<>();
        Stream.concat(Stream.of(process), process.descendants()).forEach(each -> times.put(each.pid(), time(each)));
        return times;
    }

    private static Duration time(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
