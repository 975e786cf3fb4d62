package forestall.benchmarks.cases;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import forestall.benchmarks.Benchmark;
import forestall.benchmarks.ground.Broker;
import forestall.benchmarks.ground.Frozen;
import forestall.benchmarks.ground.Ground;
import forestall.benchmarks.ground.Meter;
import forestall.benchmarks.ground.Waiting;
import forestall.benchmarks.report.Row;
import forestall.benchmarks.report.Target;
import forestall.benchmarks.rounds.Pairs;
import forestall.benchmarks.rounds.Sample;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.local.supervision.Part;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.MadeHistories;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Events of interventions that wait until the case service has applied them, beside the documents that it made of them, written by the
 * driver alone; both in the stand-in for MongoDB.
 */
public final class CaseFiles implements Benchmark {

    private static final List<String> TOPICS =
            List.of("forestall.alerts", "forestall.interventions", "forestall.cases");
    private static final String INTERVENTIONS = "forestall.interventions";
    private static final String GROUP = "case.files";
    private static final String DEAD_LETTERS = INTERVENTIONS + "." + GROUP + ".dlt";
    private static final int PARTITIONS = 12;
    private static final long PEOPLE = 1_000_000;

    private final Iterator<List<Envelope<?>>> histories =
            MadeHistories.ofAYear(6).first(PEOPLE).iterator();

    private long people;

    @Override
    public int number() {
        return 6;
    }

    @Override
    public String title() {
        return "events applied to case files, beside the driver's bulkWrite";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = Ground.of(run.home(), EnumSet.of(Part.BROKER, Part.DOCUMENTS), stack -> stack);
                Broker broker = new Broker(ground.bootstrapServers());
                MongoClient store = MongoClients.create(
                        "mongodb://localhost:" + ground.stack().ports().of(Part.DOCUMENTS))) {
            for (String topic : TOPICS) {
                broker.create(topic, PARTITIONS);
            }
            ground.stack().start(Part.CASE);
            Map<String, Set<Object>> known = new HashMap<>();
            Deque<WrittenDocuments> written = new ArrayDeque<>();
            int least = run.amount(5_000, 500);
            for (int warmUp = 0; warmUp < run.amount(3, 1); warmUp++) {
                written.clear();
                apply(ground, broker, store, least, known, written);
            }
            Pairs pairs = run.turns(2)
                    .alternate(
                            () -> apply(ground, broker, store, least, known, written),
                            () -> write(ground, store, written.removeFirst()));
            return List.of(new Row(
                    "6",
                    "events of interventions applied to case files, %,d or a few more waiting".formatted(least),
                    "bulkWrite of an update for each line of the files, and of all other documents; both on the stand-in for MongoDB",
                    "events/s",
                    "event",
                    pairs,
                    new Target.RatioAtLeast(0.3)));
        }
    }

    private Sample apply(
            Ground ground,
            Broker broker,
            MongoClient store,
            int least,
            Map<String, Set<Object>> known,
            Deque<WrittenDocuments> written)
            throws Exception {
        Meter meter = ground.meter(Part.CASE, Part.DOCUMENTS, Part.BROKER);
        AtomicLong put = new AtomicLong();
        Frozen service = Frozen.before(ground.stack().pid(Part.CASE), () -> put.set(put(ground, least)));
        long events = put.get();
        Sample sample = meter.rate(() -> {
            service.thaw();
            broker.awaitConsumed(GROUP, INTERVENTIONS);
            return events;
        });
        if (broker.written(DEAD_LETTERS) > 0) {
            throw new IllegalStateException("expected that all events are applied, found dead letters");
        }
        // What follows from the files is done behind the clock, and not beside the other side's.
        MongoDatabase cases = store.getDatabase("cases");
        for (String marks : WrittenDocuments.MARKS) {
            Waiting.until(
                    "nothing left to do in " + marks,
                    Duration.ofMinutes(5),
                    Duration.ofMillis(200),
                    () -> cases.getCollection(marks).countDocuments() == 0);
        }
        written.add(WrittenDocuments.since(events, known, cases));
        return sample;
    }

    private long put(Ground ground, int least) {
        long events = 0;
        try (Feed feed = new Feed(ground.bootstrapServers())) {
            while (events < least) {
                long person = people++;
                List<Envelope<?>> told = histories.next().stream()
                        .filter(message -> message.event() instanceof InterventionEvent)
                        .<Envelope<?>>map(message -> OwnNumbers.of(message, person))
                        .toList();
                feed.write(told);
                events += told.size();
            }
        }
        return events;
    }

    private static Sample write(Ground ground, MongoClient store, WrittenDocuments documents) throws Exception {
        return ground.meter(Part.DOCUMENTS).rate(() -> {
            documents.writeTo(store.getDatabase("plain"));
            return documents.events();
        });
    }
}
