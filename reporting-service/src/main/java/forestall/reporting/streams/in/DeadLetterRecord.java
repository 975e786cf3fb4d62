package forestall.reporting.streams.in;

import forestall.chassis.trouble.Trouble;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** The untouched record with the same headers {@code dead-letter-*} as every consumer of this system gives. */
final class DeadLetterRecord {

    private DeadLetterRecord() {}

    static ProducerRecord<byte[], byte[]> of(
            ErrorHandlerContext where, byte @Nullable [] key, byte @Nullable [] value, Reason reason, Exception why) {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                OwnTopics.deadLettersOf(where.topic()), null, key, value, new RecordHeaders(where.headers()));
        Headers headers = letter.headers();
        add(headers, "reason", reason.tag());
        add(headers, "exception", why.getClass().getName());
        add(headers, "message", Trouble.describe(why));
        add(headers, "topic", where.topic());
        add(headers, "partition", Integer.toString(where.partition()));
        add(headers, "offset", Long.toString(where.offset()));
        add(headers, "group", OwnTopics.COUNT);
        add(headers, "time", Instant.now().toString());
        return letter;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** As operators tell them apart. */
    enum Reason {
        UNKNOWN_TYPE("unknown-type"),
        UNREADABLE("unreadable"),
        NOT_APPLICABLE("not-applicable");

        private final String tag;

        Reason(String tag) {
            this.tag = tag;
        }

        String tag() {
            return tag;
        }
    }
}
