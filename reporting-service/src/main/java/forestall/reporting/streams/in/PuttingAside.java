package forestall.reporting.streams.in;

import forestall.chassis.messaging.UnreadableEvent;
import forestall.chassis.trouble.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be read or counted goes aside in the same transaction as the count itself, and its neighbours proceed. A failure that
 * would pass by itself is none of the record's fault and stops the thread instead, which tries again from its last commit.
 */
public final class PuttingAside implements DeserializationExceptionHandler, ProcessingExceptionHandler {

    /** Setting under which the handler finds the meters. */
    static final String METERS = "forestall.meters";

    private static final Logger LOG = LoggerFactory.getLogger(PuttingAside.class);

    private MeterRegistry meters = Metrics.globalRegistry;

    @Override
    public void configure(Map<String, ?> settings) {
        if (settings.get(METERS) instanceof MeterRegistry given) {
            meters = given;
        }
    }

    @Override
    public DeserializationExceptionHandler.Response handleError(
            ErrorHandlerContext where, ConsumerRecord<byte[], byte[]> record, Exception why) {
        DeadLetterRecord.Reason reason = why instanceof UnreadableEvent event && event.isOfUnknownType()
                ? DeadLetterRecord.Reason.UNKNOWN_TYPE
                : DeadLetterRecord.Reason.UNREADABLE;
        return DeserializationExceptionHandler.Response.resume(
                putAside(where, record.key(), record.value(), reason, why));
    }

    @Override
    public ProcessingExceptionHandler.Response handleError(
            ErrorHandlerContext where, Record<?, ?> record, Exception why) {
        return Trouble.passes(why)
                ? ProcessingExceptionHandler.Response.fail()
                : ProcessingExceptionHandler.Response.resume(putAside(
                        where,
                        where.sourceRawKey(),
                        where.sourceRawValue(),
                        DeadLetterRecord.Reason.NOT_APPLICABLE,
                        why));
    }

    private List<ProducerRecord<byte[], byte[]>> putAside(
            ErrorHandlerContext where,
            byte @Nullable [] key,
            byte @Nullable [] value,
            DeadLetterRecord.Reason reason,
            Exception why) {
        LOG.error(
                "Put {}-{}@{} aside for {}: {}",
                where.topic(),
                where.partition(),
                where.offset(),
                OwnTopics.COUNT,
                Trouble.describe(why));
        meters.counter(
                        "forestall.dead.letters",
                        "topic",
                        where.topic(),
                        "group",
                        OwnTopics.COUNT,
                        "reason",
                        reason.tag())
                .increment();
        return List.of(DeadLetterRecord.of(where, key, value, reason, why));
    }
}
