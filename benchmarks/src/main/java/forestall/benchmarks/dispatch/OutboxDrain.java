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
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How quickly rows that wait in the outbox reach the broker, beside a plain producer with the same records in its memory. */
public final class OutboxDrain implements Benchmark {

    private static final String PLAIN = "bench.plain";

    /** Not the topic of their events, which others read. */
    private static final String DRAINED = "bench.drained";

    private static final int PARTITIONS = 12;
    private static final int KEPT = 1_000;

    @Override
    public int number() {
        return 5;
    }

    @Override
    public String title() {
        return "the outbox's relay, beside a plain producer of the same records";
    }

    @Override
    public List<Row> measure(Run run) throws Exception {
        try (Ground ground = DispatchGround.open(
                        run.home(), stack -> stack.environment(Part.DISPATCH, DispatchGround.WITHOUT_RELAY));
                Broker broker = new Broker(ground.bootstrapServers())) {
            Database own = Database.of(ground.stack(), Database.OWN);
            new AlertLines(ground).post(KEPT);
            broker.awaitConsumed(DispatchGround.TRIAGE, DispatchGround.ALERTS);
            own.execute(
                    "create table kept_outbox as select '%s' as topic, key, headers, payload from forestall_outbox order by id limit %d"
                            .formatted(DRAINED, KEPT));
            ground.stack().stop(Part.DISPATCH);
            WrittenRows.clear(own);
            ground.stack().start(Part.DISPATCH, DispatchGround.WITH_RELAY);
            broker.create(PLAIN, PARTITIONS);
            broker.create(DRAINED, PARTITIONS);
            int amount = run.amount(50_000, 5_000);
            // Afterwards the topic holds them, for the plain producer to write again.
            drain(ground, broker, own, KEPT);
            List<ConsumerRecord<byte[], byte[]>> records = broker.first(DRAINED, KEPT);
            try (Producer<byte[], byte[]> producer = producer(ground)) {
                Pairs pairs = run.turns(3)
                        .alternate(
                                () -> drain(ground, broker, own, amount),
                                () -> produce(ground, producer, records, amount));
                return List.of(new Row(
                        "5",
                        "outbox relay, %d rows waiting".formatted(amount),
                        "a plain producer of the same records, acks=all",
                        "rows/s",
                        "row",
                        pairs,
                        new Target.RatioAtLeast(0.5)));
            }
        }
    }

    private static Sample drain(Ground ground, Broker broker, Database own, int amount) throws Exception {
        long before = broker.written(DRAINED);
        Meter meter = ground.meter(Part.DISPATCH, Part.POSTGRES, Part.BROKER);
        Frozen dispatch = Frozen.before(
                ground.stack().pid(Part.DISPATCH),
                () -> own.execute("""
                insert into forestall_outbox (topic, key, headers, payload)
                select topic, key, headers, payload from kept_outbox, generate_series(1, %d)""".formatted(amount / KEPT), "notify forestall_outbox"));
        return meter.rate(() -> {
            dispatch.thaw();
            broker.awaitWritten(DRAINED, before + amount);
            return amount;
        });
    }

    private static Sample produce(
            Ground ground, Producer<byte[], byte[]> producer, List<ConsumerRecord<byte[], byte[]>> records, int amount)
            throws Exception {
        return ground.meter(Part.BROKER).rate(() -> {
            for (int sent = 0; sent < amount; sent++) {
                ConsumerRecord<byte[], byte[]> record = records.get(sent % records.size());
                var _ = producer.send(
                        new ProducerRecord<>(PLAIN, null, record.key(), record.value(), record.headers()));
            }
            producer.flush();
            return amount;
        });
    }

    /** With Kafka's own settings but for what both promise: on all replicas, in order, once. */
    private static Producer<byte[], byte[]> producer(Ground ground) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", ground.bootstrapServers(), "acks", "all", "enable.idempotence", true),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
