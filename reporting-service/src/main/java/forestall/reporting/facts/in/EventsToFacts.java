package forestall.reporting.facts.in;

import forestall.events.Envelope;
import forestall.events.Event;
import forestall.reporting.facts.CountableDays;
import forestall.reporting.facts.Fact;
import forestall.reporting.facts.Facts;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** One record per fact, under the fact's id. The event's headers stay behind: they name the person, and figures must not. */
final class EventsToFacts<E extends Event> extends ContextualProcessor<String, Envelope<E>, String, Fact> {

    private final CountableDays days;

    EventsToFacts(CountableDays days) {
        this.days = days;
    }

    /** All facts of an event or none. */
    @Override
    public void process(Record<String, Envelope<E>> message) {
        Instant writtenAt = Instant.ofEpochMilli(message.timestamp());
        List<Fact> facts = Facts.of(message.value()).stream()
                .map(fact -> days.require(fact, writtenAt))
                .toList();
        for (Fact fact : facts) {
            context().forward(new Record<>(fact.id(), fact, message.timestamp(), new RecordHeaders()));
        }
    }
}
