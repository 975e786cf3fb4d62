package forestall.reporting.facts;

import forestall.events.AlertEvent;
import forestall.events.CaseEvent;
import forestall.events.Envelope;
import forestall.events.InterventionEvent;
import java.util.List;

/** The facts that an event states. */
public final class Facts {

    private Facts() {}

    /**
     * All facts of an event, none for most.
     *
     * @throws IllegalArgumentException when the event states what cannot be: it is put aside, not counted
     */
    public static List<Fact> of(Envelope<?> message) {
        Statement statement = Statement.of(message);
        return switch (message.event()) {
            // Alerts count with the dimensions that triage gave them; the alert itself feeds the live counters only.
            case AlertEvent alert -> List.of();
            case InterventionEvent intervention -> InterventionFacts.of(intervention, statement);
            case CaseEvent caseEvent -> LossFacts.of(caseEvent, statement);
        };
    }
}
