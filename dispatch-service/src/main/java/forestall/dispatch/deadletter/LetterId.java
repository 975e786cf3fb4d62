package forestall.dispatch.deadletter;

import forestall.chassis.usecase.Refusal;

/**
 * Where a letter lies.
 *
 * @param topic such as {@code forestall.alerts.dispatch.triage.dlt}
 */
public record LetterId(String topic, long offset) {

    /** Said of one that is not there, or not any more. */
    Refusal unknown() {
        return Refusal.notFound(
                "dead-letter-unknown",
                "expected a dead letter that is still kept, found none at offset %d of that topic".formatted(offset));
    }

    /** As records name it that came of it. */
    @Override
    public String toString() {
        return topic + "@" + offset;
    }
}
