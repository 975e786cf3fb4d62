package forestall.chassis.deadletter;

import forestall.events.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that a consumer group put aside, and why. */
public record DeadLetter(
        Topic<?> topic, String group, ConsumerRecord<byte[], byte[]> untouched, Reason reason, Exception why) {

    /** The kinds of dead letters that operators tell apart. */
    public enum Reason {
        /** A type or version that this reader does not know: deploy a newer reader, then play it again. */
        UNKNOWN_TYPE,
        /** Not an event at all, or one that lacks what it must have. */
        UNREADABLE,
        /** Read well, but applying it fails every time. */
        NOT_APPLICABLE;

        /** As it stands in headers and meters. */
        public String tag() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
