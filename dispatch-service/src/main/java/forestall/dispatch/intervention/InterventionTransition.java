package forestall.dispatch.intervention;

import static forestall.dispatch.intervention.InterventionState.CALLING;
import static forestall.dispatch.intervention.InterventionState.CLOSED;
import static forestall.dispatch.intervention.InterventionState.MONITORED;
import static forestall.dispatch.intervention.InterventionState.OPEN;
import static forestall.dispatch.intervention.InterventionState.VISITING;

import forestall.chassis.usecase.Refusal;
import java.util.Map;
import java.util.Set;

/**
 * What can happen to an intervention, and where it leads. At RED the station is told while the squad still calls: the state follows
 * whoever does something first, and a call beside a visit leaves it to the visit.
 */
public enum InterventionTransition implements Transition<InterventionState> {
    /** An operator takes a call on. */
    CALL("to be called", Map.of(OPEN, CALLING, CALLING, CALLING, VISITING, VISITING)),
    /** A visit falls due for the first time or anew: its station is to be told. */
    TELL_STATION("for a station to be told", Map.of(OPEN, OPEN, CALLING, CALLING, VISITING, VISITING)),
    /** From now on it is the station's turn. */
    VISIT("to be visited", Map.of(OPEN, VISITING, CALLING, VISITING, VISITING, VISITING, MONITORED, VISITING)),
    /** Officers report what they learnt. */
    REPORT("for officers to report on", Map.of(VISITING, VISITING)),
    /** Somebody knows where the victim is. */
    LOCATE("for a location to matter", Map.of(OPEN, OPEN, CALLING, CALLING, VISITING, VISITING, MONITORED, MONITORED)),
    /** Another alert joins: a promise that is being watched is broken. */
    ALERT("to be joined by an alert", Map.of(OPEN, OPEN, CALLING, CALLING, VISITING, VISITING, MONITORED, VISITING)),
    /** A person gives it another grade. */
    REGRADE("to be graded", Map.of(OPEN, OPEN, CALLING, CALLING, VISITING, VISITING, MONITORED, MONITORED)),
    /** The victim promised. */
    MONITOR("to be monitored", Map.of(CALLING, MONITORED, VISITING, MONITORED)),
    CLOSE("to be closed", Map.of(OPEN, CLOSED, CALLING, CLOSED, VISITING, CLOSED, MONITORED, CLOSED));

    /** Where each intervention begins. */
    public static final InterventionState START = OPEN;

    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable copy
    private final Map<InterventionState, InterventionState> steps;

    InterventionTransition(String purpose, Map<InterventionState, InterventionState> steps) {
        this.purpose = purpose;
        this.steps = Map.copyOf(steps);
    }

    @Override
    public Set<InterventionState> from() {
        return steps.keySet();
    }

    @Override
    public InterventionState to(InterventionState from) {
        InterventionState to = steps.get(from);
        if (to == null) {
            throw new IllegalArgumentException("expected a state of %s to %s, found %s".formatted(from(), this, from));
        }
        return to;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    /**
     * Takes the step of an intervention.
     *
     * @throws Refusal naming what was expected and what was found, with the result of one that ended
     */
    InterventionState of(Intervention intervention) {
        return take(
                intervention.state(),
                "intervention",
                intervention.is(CLOSED)
                        ? "with the result " + intervention.ending().result()
                        : "");
    }
}
