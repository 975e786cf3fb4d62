package forestall.chassis.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it lies there, without what it says: that may be anything. Headers that are absent or cannot be read are null.
 *
 * @param topic where it lies, such as {@code forestall.alerts.dispatch.triage.dlt}
 * @param offset its place there
 * @param at when it was put aside, to the millisecond
 * @param group who put it aside
 * @param reason as in {@link DeadLetter.Reason#tag()}
 * @param message what was expected and found
 * @param source where the untouched record stood
 * @param key of the record
 * @param type the event's, from {@code ce_type}
 * @param id the event's, from {@code ce_id}
 * @param again the letter that this one was before it was played
 */
public record ShelvedLetter(
        String topic,
        long offset,
        Instant at,
        @Nullable String group,
        @Nullable String reason,
        @Nullable String message,
        Source source,
        @Nullable String key,
        @Nullable String type,
        @Nullable String id,
        @Nullable Again again) {
    private static final int LONGEST = 1_000; // characters of a header

    /** Where the untouched record stood, as far as the letter says. */
    public record Source(
            @Nullable String topic,
            @Nullable Integer partition,
            @Nullable Long offset) {}

    /**
     * It was put aside before and played; here it is again.
     *
     * @param of topic and offset of that letter, as {@code topic@offset}
     * @param by who played it
     */
    public record Again(
            String of, @Nullable String by, @Nullable Instant at) {}

    static ShelvedLetter of(ConsumerRecord<byte[], byte[]> letter) {
        String replayOf = text(letter, DeadLetterRecord.REPLAY_OF);
        return new ShelvedLetter(
                letter.topic(),
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                text(letter, DeadLetterRecord.GROUP),
                text(letter, DeadLetterRecord.REASON),
                text(letter, DeadLetterRecord.MESSAGE),
                new Source(
                        text(letter, DeadLetterRecord.TOPIC),
                        number(letter, DeadLetterRecord.PARTITION)
                                .filter(number -> number <= Integer.MAX_VALUE)
                                .map(Math::toIntExact)
                                .orElse(null),
                        number(letter, DeadLetterRecord.OFFSET).orElse(null)),
                letter.key() == null ? null : shortened(letter.key()),
                text(letter, "ce_type"),
                text(letter, "ce_id"),
                replayOf == null
                        ? null
                        : new Again(
                                replayOf,
                                text(letter, DeadLetterRecord.REPLAY_BY),
                                time(letter, DeadLetterRecord.REPLAY_TIME)));
    }

    static @Nullable String text(ConsumerRecord<?, ?> record, String header) {
        Header found = record.headers().lastHeader(header);
        return found == null || found.value() == null ? null : shortened(found.value());
    }

    static @Nullable Instant time(ConsumerRecord<?, ?> record, String header) {
        String text = text(record, header);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static Optional<Long> number(ConsumerRecord<?, ?> record, String header) {
        String text = text(record, header);
        return text == null || !text.matches("[0-9]{1,18}") ? Optional.empty() : Optional.of(Long.parseLong(text));
    }

    private static String shortened(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
