package forestall.dispatch.intervention;

import forestall.events.facts.Deadlines;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Victim;
import forestall.events.ids.InterventionId;
import forestall.events.ids.VictimId;
import forestall.events.vocabulary.AgeBand;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The squad's effort for one potential victim.
 *
 * @param version rises with every change
 * @param scamType as suspected, until an officer confirms one
 * @param opening what the first alert said, and so it stays
 * @param known of the person by now
 * @param deadlines of the first call and the first visit, which never move; further calls and visits have times of their own
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
        Known known,
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
                InterventionTransition.START,
                graded,
                suspected,
                opening,
                Known.of(opening.victim()),
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
                whereabouts.station(), whereabouts.district(), scamType, grade(), AgeBand.of(known.age()));
    }

    public boolean is(InterventionState expected) {
        return state == expected;
    }

    /** An operator has taken the call on. A call beside a visit leaves the state to the visit. */
    public Intervention calling() {
        return with(InterventionTransition.CALL.of(this), ending);
    }

    /** It is the station's turn from now on; a promise that was watched is watched no more. */
    public Intervention visiting() {
        return with(InterventionTransition.VISIT.of(this), Ending.NONE);
    }

    /** The victim promised; watched until then, and closed with this result if nothing happens. */
    public Intervention monitored(Instant until, InterventionResult expected) {
        return with(InterventionTransition.MONITOR.of(this), new Ending(until, expected, null));
    }

    public Intervention closed(InterventionResult result, Instant at) {
        return with(InterventionTransition.CLOSE.of(this), new Ending(ending.monitoredUntil(), result, at));
    }

    /** Another alert joined: the grade rises with it or stays, it never falls; a promise that was watched is broken. */
    public Intervention alerted(Graded by, ScamType suspected, Victim told) {
        return with(InterventionTransition.ALERT.of(this), Ending.NONE)
                .knowing(known.and(told))
                .with(
                        graded.orMoreUrgent(by),
                        scamType == ScamType.UNKNOWN ? suspected : scamType,
                        deadlines,
                        whereabouts,
                        denied);
    }

    /** A person gives it another grade, higher or lower: the only way down. */
    public Intervention regraded(Grade to) {
        return with(InterventionTransition.REGRADE.of(this), ending)
                .with(graded.byHand(to), scamType, deadlines, whereabouts, denied);
    }

    public Intervention located(Whereabouts found) {
        return with(InterventionTransition.LOCATE.of(this), ending).with(graded, scamType, deadlines, found, denied);
    }

    /** A station is told. What the first one was given stands here for good; a visit that falls due later has a clock of its own. */
    public Intervention stationDue(Instant acceptBy, Instant visitBy) {
        Intervention told = with(InterventionTransition.TELL_STATION.of(this), ending);
        return deadlines.visitBy() != null
                ? told
                : told.with(
                        graded,
                        scamType,
                        new Deadlines(deadlines.claimBy(), deadlines.callBy(), acceptBy, visitBy),
                        whereabouts,
                        denied);
    }

    /** Officers confirm a scam type, or have nothing to say of it. */
    public Intervention confirmed(@Nullable ScamType type) {
        return with(InterventionTransition.REPORT.of(this), ending)
                .with(graded, type == null ? scamType : type, deadlines, whereabouts, denied);
    }

    public Intervention withDenial() {
        return with(InterventionTransition.REPORT.of(this), ending)
                .with(graded, scamType, deadlines, whereabouts, true);
    }

    public Intervention stored(long newVersion) {
        return new Intervention(
                id,
                victimId,
                newVersion,
                state,
                graded,
                scamType,
                opening,
                known,
                deadlines,
                whereabouts,
                denied,
                ending);
    }

    /** Whether there was a moment at which both were open. */
    public boolean ranBeside(Intervention other) {
        return beganBeforeTheEndOf(other) && other.beganBeforeTheEndOf(this);
    }

    private boolean beganBeforeTheEndOf(Intervention other) {
        Instant end = other.ending.closedAt();
        return end == null || opening.at().isBefore(end);
    }

    private Intervention knowing(Known more) {
        return new Intervention(
                id, victimId, version, state, graded, scamType, opening, more, deadlines, whereabouts, denied, ending);
    }

    private Intervention with(InterventionState next, Ending nextEnding) {
        return new Intervention(
                id,
                victimId,
                version,
                next,
                graded,
                scamType,
                opening,
                known,
                deadlines,
                whereabouts,
                denied,
                nextEnding);
    }

    private Intervention with(Graded by, ScamType type, Deadlines due, Whereabouts where, boolean wasDenied) {
        return new Intervention(id, victimId, version, state, by, type, opening, known, due, where, wasDenied, ending);
    }
}
