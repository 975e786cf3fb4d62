package forestall.reporting.streams.in;

import forestall.chassis.deadletter.DeadLetter;
import forestall.chassis.deadletter.DeadLetterRecord;
import forestall.chassis.messaging.UnreadableEvent;
import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be read or counted goes aside in the same transaction as the count itself, and its neighbours proceed. A failure that
 * would pass by itself is none of the record's fault and stops the thread instead, which tries again from its last commit.
 */
public final class PuttingAside implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** Setting under which the handler finds the meters. */
    static final String METERS = "forestall.meters";

    /** Setting under which the handler finds the clock. */
    static final String CLOCK = "forestall.clock";

    /** Setting of a count beside the one that everybody reads: true to count what is put aside, and to write it nowhere. */
    static final String PASS_OVER = "forestall.pass-over";

    /** Counts what was put aside, by topic, group and reason. */
    public static final String METER = "forestall.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(PuttingAside.class);

    private MeterRegistry meters = Metrics.globalRegistry;
    private Clock clock = Clock.systemUTC();
    private boolean passOver;

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(METERS) instanceof MeterRegistry given) {
            meters = given;
        }
        if (settings.get(CLOCK) instanceof Clock given) {
            clock = given;
        }
        passOver = Boolean.TRUE.equals(settings.get(PASS_OVER));
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext where, ConsumerRecord<byte[], byte[]> record, Exception why) {
        DeadLetter.Reason reason = why instanceof UnreadableEvent event && event.isOfUnknownType()
                ? DeadLetter.Reason.UNKNOWN_TYPE
                : DeadLetter.Reason.UNREADABLE;
        return DeserializationExceptionHandler.Response.resume(putAside(record, reason, why));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext where, Record<?, ?> record, Exception why) {
        return Trouble.passes(why)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(
                        putAside(source(where), DeadLetter.Reason.NOT_APPLICABLE, why));
    }

    /** The record of the topic that the failing one was made of. */
    private static ConsumerRecord<byte[], byte[]> source(ErrorHandlerContext where) {
        return new ConsumerRecord<>(
                where.topic(),
                where.partition(),
                where.offset(),
                where.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                where.sourceRawKey(),
                where.sourceRawValue(),
                where.headers(),
                Optional.empty());
    }

    private List<ProducerRecord<byte[], byte[]>> putAside(
            ConsumerRecord<byte[], byte[]> untouched, DeadLetter.Reason reason, Exception why) {
        LOG.error(
                "Put {}-{}@{} aside for {}: {}",
                untouched.topic(),
                untouched.partition(),
                untouched.offset(),
                OwnTopics.COUNT,
                Trouble.describe(why));
        meters.counter(METER, "topic", untouched.topic(), "group", OwnTopics.COUNT, "reason", reason.tag())
                .increment();
        if (passOver) {
            return List.of();
        }
        return List.of(DeadLetterRecord.of(
                untouched, OwnTopics.deadLettersOf(untouched.topic()), OwnTopics.COUNT, reason, why, clock.instant()));
    }
}
