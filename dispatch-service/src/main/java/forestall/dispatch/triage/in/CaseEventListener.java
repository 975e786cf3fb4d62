package forestall.dispatch.triage.in;

import forestall.chassis.messaging.Subscriber;
import forestall.dispatch.triage.RecognisePerson;
import forestall.events.CaseAmended;
import forestall.events.CaseClosed;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.CaseReopened;
import forestall.events.CasesLinked;
import forestall.events.CasesMerged;
import forestall.events.CasesParted;
import forestall.events.Envelope;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.NumberAttributed;
import forestall.events.RoleAssigned;
import forestall.events.Topic;
import forestall.events.Topics;
import org.springframework.stereotype.Component;

/** A case file came to know something; triage listens for who is who. */
@Component
class CaseEventListener implements Subscriber<CaseEvent> {
    private final RecognisePerson recognise;

    CaseEventListener(RecognisePerson recognise) {
        this.recognise = recognise;
    }

    @Override
    public Topic<CaseEvent> topic() {
        return Topics.CASES;
    }

    @Override
    public String group() {
        return "dispatch.cases";
    }

    @Override
    public void on(Envelope<? extends CaseEvent> message) {
        switch (message.event()) {
            case NumberAttributed e ->
                recognise.as(e.victimId(), e.numberHash(), message.happenedAt(), message.actor());
            case CasesMerged e -> recognise.as(e.into(), e.from(), message.happenedAt(), message.actor());
            case CasesParted e ->
                recognise.apart(e.into(), e.from(), e.alsoKnownAs(), message.happenedAt(), message.actor());
            case RoleAssigned e ->
                recognise.inRole(e.victimId(), e.role(), e.from(), message.happenedAt(), message.actor());
            // Nobody in dispatch acts on these: the file's own history, and money that statistics count.
            case CaseOpened e -> {}
            case CaseReopened e -> {}
            case CaseClosed e -> {}
            case CaseAmended e -> {}
            case CasesLinked e -> {}
            case LossPrevented e -> {}
            case LossSuffered e -> {}
        }
    }
}
