package forestall.chassis.messaging;

import forestall.events.Envelope;
import forestall.events.Event;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** A record and the event that was read from it. */
public record Received<E extends Event>(ConsumerRecord<byte[], byte[]> raw, Envelope<E> envelope) {

    public UUID id() {
        return envelope.id();
    }

    /** Wakes the subscriber, with this event as the cause of whatever it announces. */
    public void wake(Subscriber<E> subscriber) {
        Header parent = raw.headers().lastHeader(Trace.HEADER);
        String trace =
                parent == null || parent.value() == null ? null : new String(parent.value(), StandardCharsets.UTF_8);
        Trace.within(trace, () -> Cause.applying(id(), () -> subscriber.on(envelope)));
    }
}
