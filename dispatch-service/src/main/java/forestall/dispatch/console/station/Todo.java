package forestall.dispatch.console.station;

import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.visit.Visit;
import forestall.events.ids.StationCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a station has to do next about a visit.
 *
 * @param by its deadline; absent where there is none, or nothing to do
 */
public record Todo(Step step, @Nullable Instant by) {

    /** The steps, in their order. */
    public enum Step {
        /** A supervisor chooses a station. */
        ROUTE,
        ACCEPT,
        /** Officers are sent. */
        ASSIGN,
        /** They get to the door. */
        ARRIVE,
        /** They say how it went. */
        REPORT,
        /** Nobody was there: somebody finds where the victim is. */
        LOCATE,
        /** Another station has it by now. */
        LOOK_ON,
        NOTHING
    }

    private static final Todo NOTHING = new Todo(Step.NOTHING, null);

    /**
     * As that station sees it.
     *
     * @param latest of its intervention, so that no other visit goes on from where it ended
     * @param at null for those who see all
     */
    static Todo of(Visit visit, Intervention about, boolean latest, @Nullable StationCode at) {
        Instant visitBy = visit.clock().visitBy();
        if (visit.open() && at != null && visit.wasAt(at)) {
            return new Todo(Step.LOOK_ON, visitBy);
        }
        return switch (visit.state()) {
            case UNROUTED -> new Todo(Step.ROUTE, visitBy);
            case NOTIFIED -> new Todo(Step.ACCEPT, visit.clock().acceptBy());
            case ACCEPTED -> new Todo(Step.ASSIGN, visitBy);
            case ASSIGNED ->
                visit.arrival() == null
                        ? new Todo(Step.ARRIVE, visitBy)
                        : new Todo(Step.REPORT, visit.arrival().feedbackBy());
            case COMPLETED ->
                latest && visit.leftToSearch() && about.is(InterventionState.VISITING)
                        ? new Todo(Step.LOCATE, visitBy)
                        : NOTHING;
            case STOOD_DOWN -> NOTHING;
        };
    }

    public boolean is(Step expected) {
        return step == expected;
    }

    public boolean missedAt(Instant now) {
        return by != null && by.isBefore(now);
    }
}
