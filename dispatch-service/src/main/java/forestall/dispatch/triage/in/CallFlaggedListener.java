package forestall.dispatch.triage.in;

import forestall.chassis.messaging.Subscriber;
import forestall.dispatch.triage.Triage;
import forestall.events.AlertEvent;
import forestall.events.CallFlagged;
import forestall.events.Envelope;
import forestall.events.Topic;
import forestall.events.Topics;
import org.springframework.stereotype.Component;

/** A feed flagged a call. */
@Component
class CallFlaggedListener implements Subscriber<AlertEvent> {
    private final Triage triage;

    CallFlaggedListener(Triage triage) {
        this.triage = triage;
    }

    @Override
    public Topic<AlertEvent> topic() {
        return Topics.ALERTS;
    }

    @Override
    public String group() {
        return "dispatch.triage";
    }

    @Override
    public void on(Envelope<? extends AlertEvent> message) {
        switch (message.event()) {
            case CallFlagged alert -> triage.flag(alert);
        }
    }
}
