package forestall.reporting.live.in;

import forestall.events.AlertEvent;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.reporting.live.LiveAlert;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Keeps what is counted. Facts about the person and the headers that name it go no further. */
final class AlertsWithoutPersons extends ContextualProcessor<String, Envelope<AlertEvent>, String, LiveAlert> {

    @Override
    public void process(Record<String, Envelope<AlertEvent>> message) {
        LiveAlert alert = switch (message.value().event()) {
            case CallFlagged flagged -> LiveAlert.of(flagged);
        };
        context().forward(new Record<>(alert.alertId().toString(), alert, message.timestamp(), new RecordHeaders()));
    }
}
