package forestall.chassis.deadletter;

import forestall.chassis.trouble.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A dead letter on the wire: key, value and headers as they came, with headers {@code dead-letter-*} that say why. */
public final class DeadLetterRecord {

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
        header(letter, "reason", reason.tag());
        header(letter, "exception", why.getClass().getName());
        header(letter, "message", Trouble.describe(why));
        header(letter, "topic", untouched.topic());
        header(letter, "partition", Integer.toString(untouched.partition()));
        header(letter, "offset", Long.toString(untouched.offset()));
        header(
                letter,
                "record-time",
                Instant.ofEpochMilli(untouched.timestamp()).toString());
        header(letter, "group", group);
        header(letter, "time", now.toString());
        return letter;
    }

    private static void header(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
