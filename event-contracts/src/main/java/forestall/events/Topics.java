package forestall.events;

import java.util.List;

/** The topics between the services. */
public final class Topics {

    public static final Topic<AlertEvent> ALERTS = new Topic<>("forestall.alerts", AlertEvent.class, 12);
    public static final Topic<InterventionEvent> INTERVENTIONS =
            new Topic<>("forestall.interventions", InterventionEvent.class, 12);
    public static final Topic<CaseEvent> CASES = new Topic<>("forestall.cases", CaseEvent.class, 12);

    private Topics() {}

    public static List<Topic<? extends Event>> all() {
        return List.of(ALERTS, INTERVENTIONS, CASES);
    }

    /** The topic in which such an event stands. */
    public static Topic<? extends Event> of(Event event) {
        return switch (event) {
            case AlertEvent alert -> ALERTS;
            case InterventionEvent intervention -> INTERVENTIONS;
            case CaseEvent caseEvent -> CASES;
        };
    }
}
