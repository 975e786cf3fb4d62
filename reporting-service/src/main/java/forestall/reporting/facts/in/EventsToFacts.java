package forestall.reporting.facts.in;

import forestall.events.Envelope;
import forestall.events.Event;
import forestall.reporting.facts.Fact;
import forestall.reporting.facts.Facts;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** One record per fact, under the fact's id. The event's headers stay behind: they name the person, and figures must not. */
final class EventsToFacts<E extends Event> extends ContextualProcessor<String, Envelope<E>, String, Fact> {

    @Override
    public void process(Record<String, Envelope<E>> message) {
        for (Fact fact : Facts.of(message.value())) {
            context().forward(new Record<>(fact.id(), fact, message.timestamp(), new RecordHeaders()));
        }
    }
}
