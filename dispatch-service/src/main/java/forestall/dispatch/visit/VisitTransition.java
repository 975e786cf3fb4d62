package forestall.dispatch.visit;

import static forestall.dispatch.visit.VisitState.ACCEPTED;
import static forestall.dispatch.visit.VisitState.ASSIGNED;
import static forestall.dispatch.visit.VisitState.COMPLETED;
import static forestall.dispatch.visit.VisitState.NOTIFIED;
import static forestall.dispatch.visit.VisitState.STOOD_DOWN;
import static forestall.dispatch.visit.VisitState.UNROUTED;

import forestall.dispatch.intervention.Transition;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every step of a visit. What is not in this table is refused. */
public enum VisitTransition implements Transition<VisitState> {
    ACCEPT("to be accepted", ACCEPTED, NOTIFIED),
    /** Also others instead, or more. */
    ASSIGN("to have officers assigned", ASSIGNED, ACCEPTED, ASSIGNED),
    ARRIVE("to be arrived at", ASSIGNED, ASSIGNED),
    REPORT("to be reported on", COMPLETED, ASSIGNED),
    /** The victim is elsewhere in the same territory: whoever is on it stays on it. */
    FOLLOW("to follow the victim within the territory", null, NOTIFIED, ACCEPTED, ASSIGNED),
    MOVE("to move to another station", NOTIFIED, UNROUTED, NOTIFIED, ACCEPTED, ASSIGNED),
    /** No station is known for where the victim is now. */
    LOSE_STATION("to wait for a station", UNROUTED, UNROUTED, NOTIFIED, ACCEPTED, ASSIGNED),
    /** The station has nobody to send: the district's next takes it. Once officers are on their way it has somebody. */
    PASS_ON("to be passed on for want of officers", NOTIFIED, NOTIFIED, ACCEPTED),
    /** No station of the district is left. */
    GIVE_UP("to be left to a supervisor for want of officers", UNROUTED, NOTIFIED, ACCEPTED),
    /** A person says that nobody need go. */
    STAND_DOWN("to be stood down", STOOD_DOWN, UNROUTED, NOTIFIED, ACCEPTED, ASSIGNED),
    /** A rule says so. Officers who are on their way are left to finish: what they see at the door is worth more than a rule. */
    STAND_DOWN_BY_RULE("to be stood down by a rule", STOOD_DOWN, UNROUTED, NOTIFIED, ACCEPTED);

    private final String purpose;
    private final @Nullable VisitState to;

    @SuppressWarnings("ImmutableEnumChecker") // as Set.copyOf made it
    private final Set<VisitState> from;

    VisitTransition(String purpose, @Nullable VisitState to, VisitState first, VisitState... others) {
        this.purpose = purpose;
        this.to = to;
        this.from = Set.copyOf(EnumSet.of(first, others));
    }

    @Override
    public Set<VisitState> from() {
        return from;
    }

    @Override
    public VisitState to(VisitState found) {
        return to == null ? found : to;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    VisitState take(VisitState found) {
        return take(found, "visit");
    }
}
