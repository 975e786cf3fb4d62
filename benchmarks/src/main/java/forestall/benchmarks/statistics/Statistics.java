package forestall.benchmarks.statistics;

import static java.nio.charset.StandardCharsets.US_ASCII;

import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Ended;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.ground.ToolRun;
import forestall.benchmarks.ground.Waiting;
import forestall.benchmarks.load.Connection;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pair;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import forestall.local.process.Child;
import forestall.local.supervision.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A made history is counted by the service from nothing, once, and then again and again by {@code ./recount}; beside both Kafka's own
 * consumer reads the same topics.
 */
public final class Statistics implements Benchmark {

    private static final List<String> TOPICS =
            List.of("forestall.alerts", "forestall.interventions", "forestall.cases");
    private static final String ALL_TOPICS = "forestall\\.(alerts|interventions|cases)";
    private static final String SERVICE = "forestall.reporting.ReportingService";
    private static final String READINESS = "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\n";
    private static final int SERVICE_HEAP_MEGABYTES = 256;
    private static final String RECOUNT = "forestall.reporting.RecountProgram";
    private static final int PARTITIONS = 12;
    private static final int RECOUNT_HEAP_MEGABYTES = 1_024;
    private static final Duration LONGEST = Duration.ofHours(3);

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "statistics counted exactly once, and counted again, beside Kafka's ConsumerPerformance";
    }

    /** Five million events are counted seven times. */
    @Override
    public Duration longest() {
        return Duration.ofHours(18);
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = Ground.of(run.home(), EnumSet.of(Part.BROKER), stack -> stack);
                Broker broker = new Broker(ground.bootstrapServers())) {
            for (String topic : TOPICS) {
                broker.create(topic, PARTITIONS);
            }
            long events = History.write(ground.bootstrapServers(), run.amount(5_000_000, 50_000));
            run.progress().accept("%,d events are written".formatted(events));
            Sample first = count(ground, events);
            Sample read = read(ground, events);
            Pairs once = new Pairs(List.of(new Pair(first, read)));
            Pairs again = run.turns(0).alternate(() -> recount(ground, events), () -> read(ground, events));
            String against = "ConsumerPerformance, the same topics";
            return List.of(
                    new Row(
                            "7 count",
                            "the service counts %,d events exactly once, from its start (one round)".formatted(events),
                            against,
                            "events/s",
                            "event",
                            once,
                            new Target.RatioAtLeast(0.2)),
                    new Row(
                            "7 rebuild",
                            "./recount of the same %,d events, its start and comparison included".formatted(events),
                            against,
                            "events/s",
                            "event",
                            again,
                            new Target.RatioAtLeast(0.2)));
        }
    }

    /** By the service, which has never run before: it is ready when it has counted all that was there at its start. */
    private static Sample count(Ground ground, long events) throws Exception {
        long begun = System.nanoTime();
        Child service = ground.startProgram(Part.REPORTING.label(), Part.REPORTING, SERVICE_HEAP_MEGABYTES, SERVICE);
        Meter meter = ground.meter(service, Part.BROKER);
        Meter.Reading before = meter.times();
        int port = ground.stack().ports().of(Part.REPORTING);
        Waiting.until("that all is counted", LONGEST, Duration.ofMillis(200), () -> isReady(service, port));
        Sample sample = meter.of(events / ((System.nanoTime() - begun) / 1e9), before, events);
        service.stop(Duration.ofSeconds(30));
        return sample;
    }

    private static boolean isReady(Child service, int port) {
        if (!service.isAlive()) {
            throw new IllegalStateException("expected the service to count, found that it ended; its log is "
                    + service.log().getFileName());
        }
        try (Connection connection = new Connection(port)) {
            return connection
                            .exchange(READINESS.getBytes(US_ASCII), new byte[0])
                            .status()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Sample recount(Ground ground, long events) throws Exception {
        Meter meter = ground.meter(Part.BROKER);
        Meter.Reading before = meter.times();
        long begun = System.nanoTime();
        Child program = ground.startProgram(
                "recount-" + runs.incrementAndGet(), Part.REPORTING, RECOUNT_HEAP_MEGABYTES, RECOUNT);
        Ended ended = Ended.of(program, LONGEST);
        if (ended.status() != 0) {
            throw new IOException("expected that a recount finds no difference, found status %d; its log is %s"
                    .formatted(ended.status(), program.log().getFileName()));
        }
        return with(
                "recount",
                ended.processorMillis(),
                events,
                meter.of(events / ((System.nanoTime() - begun) / 1e9), before, events));
    }

    private static Sample read(Ground ground, long events) throws Exception {
        Meter meter = ground.meter(Part.BROKER);
        Meter.Reading before = meter.times();
        ToolRun tool = ToolRun.of(
                ground,
                LONGEST,
                "consumer",
                "--bootstrap-server",
                ground.bootstrapServers(),
                "--include",
                ALL_TOPICS,
                "--num-records",
                String.valueOf(events),
                "--timeout",
                "120000");
        return with(
                "tool",
                tool.processorMillis(),
                events,
                meter.of(ConsumerFigures.rate(tool.lines(), events), before, events));
    }

    private static Sample with(String process, double processorMillis, long events, Sample sample) {
        Map<String, Double> cost = new TreeMap<>(sample.processorMillis());
        cost.remove(Meter.LOAD);
        cost.put(process, processorMillis / events);
        return new Sample(sample.value(), cost);
    }
}
