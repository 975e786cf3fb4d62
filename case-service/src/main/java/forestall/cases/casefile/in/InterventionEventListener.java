package forestall.cases.casefile.in;

import forestall.cases.casefile.KeepFile;
import forestall.chassis.messaging.Subscriber;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import forestall.events.Topic;
import forestall.events.Topics;
import org.springframework.stereotype.Component;

/** Whatever happens to an intervention is entered into the person's file. */
@Component
final class InterventionEventListener implements Subscriber<InterventionEvent> {

    private final KeepFile files;

    InterventionEventListener(KeepFile files) {
        this.files = files;
    }

    @Override
    public Topic<InterventionEvent> topic() {
        return Topics.INTERVENTIONS;
    }

    @Override
    public String group() {
        return "case.files";
    }

    @Override
    public void on(Envelope<? extends InterventionEvent> message) {
        files.enter(message);
    }
}
