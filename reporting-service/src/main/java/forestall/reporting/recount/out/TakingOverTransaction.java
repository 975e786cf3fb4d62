package forestall.reporting.recount.out;

import forestall.reporting.recount.BrokenOff;
import forestall.reporting.recount.TakingOver;
import forestall.reporting.recount.out.TopicCells.Cell;
import forestall.reporting.streams.Edition;
import forestall.reporting.streams.Outlets;
import forestall.reporting.streams.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Every cell that differs, those that should not be there as tombstones, and the number of the new edition, in one transaction. A
 * recount that is killed in it leaves nothing: the broker undoes it, at the latest when it lasts longer than it may.
 */
public final class TakingOverTransaction implements TakingOver {

    /** Minutes that still change when the old count stops: late alerts are counted for ten. */
    private static final Duration OPEN_MINUTES = Duration.ofMinutes(15);

    private final Map<String, Object> connection;
    private final KafkaProducer<byte[], byte[]> producer;
    private final UnaryOperator<byte[]> plain;
    private final Clock clock;

    /**
     * Fences off every other one that has not ended.
     *
     * @param longest until the broker undoes it
     * @param plain the one way to write figures
     */
    public TakingOverTransaction(
            Map<String, Object> connection, Duration longest, UnaryOperator<byte[]> plain, Clock clock) {
        this.connection = connection;
        this.plain = plain;
        this.clock = clock;
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "reporting.recount");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, Math.toIntExact(longest.toMillis()));
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Math.toIntExact(longest.toMillis()));
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
    }

    @Override
    public void pause() {
        producer.beginTransaction();
        stand(Standing.PAUSE, "a recount takes over");
        producer.commitTransaction();
    }

    @Override
    public void resume() {
        producer.beginTransaction();
        stand(Standing.PAUSE, null);
        producer.commitTransaction();
    }

    @Override
    public long takeOver(Edition edition) {
        Outlets beside = Outlets.beside(edition);
        Settled.await(
                connection,
                List.of(
                        Outlets.PUBLISHED.daily(),
                        Outlets.PUBLISHED.monthly(),
                        Outlets.PUBLISHED.live(),
                        beside.daily(),
                        beside.monthly(),
                        beside.live()),
                clock);
        pause();
        try {
            producer.beginTransaction();
            long changed = replace(Outlets.PUBLISHED.daily(), beside.daily())
                    + replace(Outlets.PUBLISHED.monthly(), beside.monthly());
            replaceOpenMinutes(Outlets.PUBLISHED.live(), beside.live());
            stand(Standing.IN_FORCE, Integer.toString(edition.number()));
            stand(Standing.PAUSE, null);
            producer.commitTransaction();
            return changed;
        } catch (KafkaException e) {
            throw new BrokenOff(
                    "the taking over was not confirmed: " + e.getMessage()
                            + "; within two minutes the edition in force goes on, run it again then",
                    e);
        }
    }

    private long replace(String published, String counted) {
        try (TopicCells before = new TopicCells(connection, published, plain);
                TopicCells after = new TopicCells(connection, counted, plain)) {
            Map<String, Cell> old = before.now();
            Map<String, Cell> fresh = after.now();
            Set<String> differing = CellsOfBoth.differing(old, fresh);
            differing.forEach(key -> send(published, key, old.get(key), fresh.get(key)));
            return differing.size();
        }
    }

    private void replaceOpenMinutes(String published, String counted) {
        String first = "{\"minute\":\"" + clock.instant().minus(OPEN_MINUTES).truncatedTo(ChronoUnit.SECONDS);
        try (TopicCells before = new TopicCells(connection, published, UnaryOperator.identity());
                TopicCells after = new TopicCells(connection, counted, UnaryOperator.identity())) {
            Map<String, Cell> old = before.now();
            Map<String, Cell> fresh = after.now();
            CellsOfBoth.differing(old, fresh).stream()
                    .filter(key -> key.compareTo(first) >= 0 && fresh.containsKey(key))
                    .forEach(key -> send(published, key, old.get(key), fresh.get(key)));
        }
    }

    /** A cell that is there is replaced where it stands. */
    private void send(String topic, String key, @Nullable Cell before, @Nullable Cell after) {
        var _ = producer.send(new ProducerRecord<>(
                topic,
                before == null ? null : before.partition(),
                utf8(key),
                after == null ? null : utf8(after.value())));
    }

    private void stand(String key, @Nullable String value) {
        var _ = producer.send(new ProducerRecord<>(Standing.TOPIC, 0, utf8(key), value == null ? null : utf8(value)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}
