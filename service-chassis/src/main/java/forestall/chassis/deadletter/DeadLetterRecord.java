package forestall.chassis.deadletter;

import forestall.chassis.trouble.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A dead letter on the wire: key, value and headers as they came, with headers {@code dead-letter-*} that say why. Played again it loses
 * those, and gets headers {@code replay-*} that say which letter it was and who played it.
 */
public final class DeadLetterRecord {
    static final String REASON = "dead-letter-reason";
    static final String MESSAGE = "dead-letter-message";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";
    static final String RECORD_TIME = "dead-letter-record-time";
    static final String GROUP = "dead-letter-group";

    /** The letter that was played, as {@code topic@offset}. */
    public static final String REPLAY_OF = "replay-of";

    /** Who played it. */
    public static final String REPLAY_BY = "replay-by";

    /** When, ISO-8601 in UTC. */
    public static final String REPLAY_TIME = "replay-time";

    private static final String ASIDE = "dead-letter-";
    private static final String REPLAY = "replay-";

    private DeadLetterRecord() {}

    /**
     * For the topic where the group's dead letters lie. The letter's own time is that of putting aside, so that the topic's retention
     * counts from there; the untouched record's stands in a header.
     */
    public static ProducerRecord<byte[], byte[]> of(
            ConsumerRecord<byte[], byte[]> untouched,
            String topic,
            String group,
            DeadLetter.Reason reason,
            Exception why,
            Instant now) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(topic, null, untouched.key(), untouched.value(), untouched.headers());
        header(letter, REASON, reason.tag());
        header(letter, ASIDE + "exception", why.getClass().getName());
        header(letter, MESSAGE, Trouble.describe(why));
        header(letter, TOPIC, untouched.topic());
        header(letter, PARTITION, Integer.toString(untouched.partition()));
        header(letter, OFFSET, Long.toString(untouched.offset()));
        header(letter, RECORD_TIME, Instant.ofEpochMilli(untouched.timestamp()).toString());
        header(letter, GROUP, group);
        header(letter, ASIDE + "time", now.toString());
        return letter;
    }

    /**
     * The record as it was before it was put aside: key, value, time and headers, for the topic that it stood in. The key leads it to the
     * partition of its neighbours.
     */
    static ProducerRecord<byte[], byte[]> again(
            ConsumerRecord<byte[], byte[]> letter, String topic, String by, Instant now) {
        Instant then = ShelvedLetter.time(letter, RECORD_TIME);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic, null, then == null ? null : then.toEpochMilli(), letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!header.key().startsWith(ASIDE) && !header.key().startsWith(REPLAY)) {
                record.headers().add(header);
            }
        }
        header(record, REPLAY_OF, letter.topic() + "@" + letter.offset());
        header(record, REPLAY_BY, by);
        header(record, REPLAY_TIME, now.toString());
        return record;
    }

    private static void header(ProducerRecord<byte[], byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
