package forestall.chassis.outbox;

import forestall.chassis.messaging.Cause;
import forestall.chassis.messaging.EventCodec;
import forestall.chassis.usecase.Announcements;
import forestall.events.Envelope;
import forestall.events.Event;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts events into the outbox, in the transaction under way. Whoever announces about a person must hold that person's lock first: it
 * is what makes the order of the rows the order of the commits, per key.
 */
final class OutboxAnnouncements implements Announcements {

    private static final String INSERT =
            "insert into forestall_outbox (topic, key, headers, payload) values (?, ?, ?, ?)";

    private final JdbcOperations jdbc;
    private final EventCodec codec;
    private final Doorbell doorbell;
    private final long largest;

    OutboxAnnouncements(JdbcOperations jdbc, EventCodec codec, Doorbell doorbell, long largest) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.doorbell = doorbell;
        this.largest = largest;
    }

    @Override
    public void announce(Event event, Instant happenedAt, String actor) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("expected a transaction to announce %s in, found none"
                    .formatted(event.getClass().getSimpleName()));
        }
        Envelope<Event> envelope = new Envelope<>(UUID.randomUUID(), event, happenedAt, actor, Cause.current());
        ProducerRecord<byte[], byte[]> record = codec.write(envelope);
        String headers = Parcel.headersOf(record);
        requireSize(event, record, headers);
        jdbc.update(INSERT, record.topic(), record.key(), headers, record.value());
        doorbell.ringAfterCommit();
    }

    /** A record that the broker will not take would hold up all that come after it. */
    private void requireSize(Event event, ProducerRecord<byte[], byte[]> record, String headers) {
        long size =
                (long) record.key().length + record.value().length + headers.getBytes(StandardCharsets.UTF_8).length;
        if (size > largest) {
            throw new IllegalArgumentException("expected an event of at most %d bytes, found %s of %d"
                    .formatted(largest, event.getClass().getSimpleName(), size));
        }
    }
}
