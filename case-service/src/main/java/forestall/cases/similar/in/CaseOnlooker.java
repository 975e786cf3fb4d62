package forestall.cases.similar.in;

import forestall.cases.similar.KeepIndex;
import forestall.chassis.messaging.Onlooker;
import forestall.events.CaseEvent;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.Envelope;
import forestall.events.Topic;
import forestall.events.Topics;
import org.springframework.stereotype.Component;

/** A file changed, in this instance or another. */
@Component
class CaseOnlooker implements Onlooker<CaseEvent> {

    private final KeepIndex index;

    CaseOnlooker(KeepIndex index) {
        this.index = index;
    }

    @Override
    public Topic<CaseEvent> topic() {
        return Topics.CASES;
    }

    @Override
    public void see(Envelope<? extends CaseEvent> message) {
        index.heard(message.event().victimId());
        if (message.event() instanceof CasesMerged merged) {
            index.heard(merged.from());
        }
        if (message.event() instanceof CasesParted parted) {
            index.heard(parted.from());
        }
    }
}
