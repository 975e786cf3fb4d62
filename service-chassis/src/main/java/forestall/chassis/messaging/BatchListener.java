package forestall.chassis.messaging;

import forestall.chassis.deadletter.DeadLetter;
import forestall.chassis.deadletter.DeadLetters;
import forestall.chassis.trouble.Trouble;
import forestall.events.Event;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * One poll's records for one subscriber: all in one transaction; when that fails, each in its own, and what still fails goes aside.
 * Returning means that the offsets may be committed. Trouble that passes is thrown on, and the batch comes again.
 */
final class BatchListener<E extends Event> implements BatchMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(BatchListener.class);

    private final Subscriber<E> subscriber;
    private final EventCodec codec;
    private final Application application;
    private final DeadLetters deadLetters;
    private final SubscriberState state;
    private final Counter applied;
    private final Counter duplicates;

    BatchListener(
            Subscriber<E> subscriber,
            EventCodec codec,
            Application application,
            DeadLetters deadLetters,
            SubscriberState state,
            MeterRegistry meters) {
        this.subscriber = subscriber;
        this.codec = codec;
        this.application = application;
        this.deadLetters = deadLetters;
        this.state = state;
        Tags tags = Tags.of("topic", subscriber.topic().name(), "group", subscriber.group());
        this.applied = meters.counter("forestall.events.applied", tags);
        this.duplicates = meters.counter("forestall.events.duplicates", tags);
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        List<DeadLetter> aside = new ArrayList<>();
        List<Received<E>> readable = read(records, aside);
        if (!readable.isEmpty() && !appliedTogether(readable)) {
            applyEach(readable, aside);
        }
        deadLetters.putAside(aside);
        state.well();
    }

    private List<Received<E>> read(List<ConsumerRecord<byte[], byte[]>> records, List<DeadLetter> aside) {
        List<Received<E>> readable = new ArrayList<>(records.size());
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                readable.add(new Received<>(record, codec.read(subscriber.topic(), record.headers(), record.value())));
            } catch (UnreadableEvent e) {
                aside.add(letter(
                        record,
                        e.isOfUnknownType() ? DeadLetter.Reason.UNKNOWN_TYPE : DeadLetter.Reason.UNREADABLE,
                        e));
            }
        }
        return readable;
    }

    private boolean appliedTogether(List<Received<E>> readable) {
        if (!application.appliesTogether()) {
            return false;
        }
        try {
            apply(readable);
            return true;
        } catch (RuntimeException e) {
            if (Trouble.passes(e)) {
                throw e;
            }
            LOG.warn(
                    "A batch of {} for {} fails, record by record now: {}",
                    readable.size(),
                    subscriber.group(),
                    Trouble.describe(e));
            return false;
        }
    }

    private void applyEach(List<Received<E>> readable, List<DeadLetter> aside) {
        for (Received<E> one : readable) {
            try {
                apply(List.of(one));
            } catch (RuntimeException e) {
                if (Trouble.passes(e)) {
                    throw e;
                }
                aside.add(letter(one.raw(), DeadLetter.Reason.NOT_APPLICABLE, e));
            }
        }
    }

    private void apply(List<Received<E>> received) {
        int fresh = application.apply(subscriber, received);
        applied.increment(fresh);
        duplicates.increment(received.size() - fresh);
    }

    private DeadLetter letter(ConsumerRecord<byte[], byte[]> record, DeadLetter.Reason reason, Exception why) {
        return new DeadLetter(subscriber.topic(), subscriber.group(), record, reason, why);
    }
}
