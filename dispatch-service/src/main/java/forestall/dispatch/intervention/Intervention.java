package forestall.dispatch.intervention;

import static forestall.dispatch.intervention.InterventionState.CALLING;
import static forestall.dispatch.intervention.InterventionState.CLOSED;
import static forestall.dispatch.intervention.InterventionState.MONITORED;
import static forestall.dispatch.intervention.InterventionState.OPEN;
import static forestall.dispatch.intervention.InterventionState.VISITING;

import forestall.chassis.usecase.Refusal;
import forestall.events.facts.Deadlines;
import forestall.events.facts.Dimensions;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The squad's effort for one potential victim.
 *
 * @param version rises with every change
 * @param scamType as suspected, until an officer confirms one
 * @param deadlines once set never moved
 * @param denied an officer met denial while evidence persisted
 */
public record Intervention(
        InterventionId id,
        VictimId victimId,
        long version,
        InterventionState state,
        Graded graded,
        ScamType scamType,
        Opening opening,
        Deadlines deadlines,
        Whereabouts whereabouts,
        boolean denied,
        Ending ending) {

    /** One that triage begins. */
    public static Intervention open(
            VictimId victim,
            Graded graded,
            ScamType suspected,
            Opening opening,
            Deadlines deadlines,
            Whereabouts whereabouts) {
        return new Intervention(
                Names.intervention(opening.alert()),
                victim,
                1,
                OPEN,
                graded,
                suspected,
                opening,
                deadlines,
                whereabouts,
                false,
                Ending.NONE);
    }

    public Grade grade() {
        return graded.grade();
    }

    /** By what its events are counted, as known now. */
    public Dimensions dimensions() {
        return new Dimensions(
                whereabouts.station(),
                whereabouts.district(),
                scamType,
                grade(),
                AgeBand.of(opening.victim().age()));
    }

    public boolean is(InterventionState expected) {
        return state == expected;
    }

    /** An operator has taken the call on. A call beside a visit leaves the state to the visit. */
    public Intervention calling() {
        require("to be called", OPEN, CALLING, VISITING);
        return with(state == OPEN ? CALLING : state, ending);
    }

    /** Officers are on it from now on. */
    public Intervention visiting() {
        require("to be visited", OPEN, CALLING, VISITING, MONITORED);
        return with(VISITING, Ending.NONE);
    }

    /** The victim promised; watched until then, and closed with this result if nothing happens. */
    public Intervention monitored(Instant until, InterventionResult expected) {
        require("to be monitored", CALLING, VISITING);
        return with(MONITORED, new Ending(until, expected, null));
    }

    public Intervention closed(InterventionResult result, Instant at) {
        require("to be closed", OPEN, CALLING, VISITING, MONITORED);
        return with(CLOSED, new Ending(ending.monitoredUntil(), result, at));
    }

    /** Another alert joined: the grade rises with it or stays, it never falls. */
    public Intervention alerted(Graded by, ScamType suspected) {
        require("to be joined by an alert", OPEN, CALLING, VISITING, MONITORED);
        return with(
                graded.orMoreUrgent(by),
                scamType == ScamType.UNKNOWN ? suspected : scamType,
                deadlines,
                whereabouts,
                denied);
    }

    public Intervention located(Whereabouts found) {
        return with(graded, scamType, deadlines, found, denied);
    }

    /** The station's deadlines count from its first notification: whoever is told later gets what is left of them. */
    public Intervention stationDue(Instant acceptBy, Instant visitBy) {
        return deadlines.visitBy() != null
                ? this
                : with(
                        graded,
                        scamType,
                        new Deadlines(deadlines.claimBy(), deadlines.callBy(), acceptBy, visitBy),
                        whereabouts,
                        denied);
    }

    public Intervention confirmed(@Nullable ScamType type) {
        return type == null ? this : with(graded, type, deadlines, whereabouts, denied);
    }

    public Intervention withDenial() {
        return with(graded, scamType, deadlines, whereabouts, true);
    }

    public Intervention stored(long newVersion) {
        return new Intervention(
                id, victimId, newVersion, state, graded, scamType, opening, deadlines, whereabouts, denied, ending);
    }

    /**
     * What must be true before something is done to it.
     *
     * @throws Refusal naming what was expected and what was found
     */
    public void require(String purpose, InterventionState... expected) {
        if (!List.of(expected).contains(state)) {
            throw Refusal.conflict(
                    "intervention-in-another-state",
                    "expected an intervention that is %s %s, found one that is %s%s"
                            .formatted(
                                    List.of(expected).stream().map(Enum::name).collect(Collectors.joining(" or ")),
                                    purpose,
                                    state,
                                    state == CLOSED ? " with the result " + ending.result() : ""));
        }
    }

    private Intervention with(InterventionState next, Ending nextEnding) {
        return new Intervention(
                id, victimId, version, next, graded, scamType, opening, deadlines, whereabouts, denied, nextEnding);
    }

    private Intervention with(Graded by, ScamType type, Deadlines due, Whereabouts where, boolean wasDenied) {
        return new Intervention(id, victimId, version, state, by, type, opening, due, where, wasDenied, ending);
    }
}
