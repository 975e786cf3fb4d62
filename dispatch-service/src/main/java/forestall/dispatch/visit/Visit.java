package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.intervention.Names;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.NextStepKind;
import forestall.events.vocabulary.Shortfall;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An officer's attempt to talk to the potential victim in person.
 *
 * @param version rises with every change
 * @param attempt 1 for the first visit of the intervention
 * @param posting whose it is now
 * @param former whose it was before, in that order
 * @param clock goes with it wherever it goes and never moves
 * @param ending absent while it is open
 */
public record Visit(
        VisitId id,
        InterventionId intervention,
        long version,
        int attempt,
        VisitState state,
        Errand errand,
        Posting posting,
        List<FormerStation> former,
        VisitClock clock,
        Attendance attendance,
        @Nullable VisitEnding ending) {
    public Visit {
        former = List.copyOf(former);
    }

    /** A visit that the station of the place, if there is one, is to be told of. */
    static Visit planned(
            InterventionId of,
            int attempt,
            Errand errand,
            Posting posting,
            List<FormerStation> former,
            VisitClock clock) {
        return new Visit(
                Names.visit(of, attempt),
                of,
                1,
                attempt,
                posting.station() == null ? VisitState.UNROUTED : VisitState.NOTIFIED,
                errand,
                posting,
                former,
                clock,
                Attendance.NONE,
                null);
    }

    public boolean open() {
        return state.open();
    }

    public @Nullable StationCode station() {
        return posting.station();
    }

    public @Nullable DistrictCode district() {
        return posting.district();
    }

    public String reason() {
        return errand.reason();
    }

    public Location location() {
        return errand.location();
    }

    /** Whether anybody could say where the victim is. */
    public boolean isPlaceKnown() {
        return !location().equals(NotifyStation.NOT_KNOWN);
    }

    public @Nullable Instant acceptedAt() {
        return attendance.acceptedAt();
    }

    public List<OfficerId> officers() {
        return attendance.officers();
    }

    public @Nullable Arrival arrival() {
        return attendance.arrival();
    }

    public @Nullable Instant arrivedAt() {
        Arrival told = arrival();
        return told == null ? null : told.at();
    }

    public @Nullable VisitReport report() {
        return ending instanceof VisitEnding.Reported by ? by.report() : null;
    }

    /** What the policy decided upon the report. */
    public @Nullable NextStep next() {
        return ending instanceof VisitEnding.Reported by ? by.next() : null;
    }

    public @Nullable Instant reportedAt() {
        return ending instanceof VisitEnding.Reported by ? by.at() : null;
    }

    public @Nullable Instant stoodDownAt() {
        return ending instanceof VisitEnding.StoodDown by ? by.at() : null;
    }

    /** Nobody was found there: the next visit waits for a location, on this one's clock. */
    public boolean leftToSearch() {
        NextStep next = next();
        return next != null && next.kind() == NextStepKind.SEARCH;
    }

    /** Who is at this visit and so can be at no other. */
    public List<OfficerId> engaged() {
        return state == VisitState.ASSIGNED ? officers() : List.of();
    }

    /** Whether the station that had it then had accepted it by then. */
    public boolean acceptedBy(Instant then) {
        Optional<FormerStation> before =
                former.stream().filter(one -> one.until().isAfter(then)).findFirst();
        Instant accepted = before.isPresent() ? before.get().acceptedAt() : acceptedAt();
        return accepted != null && !accepted.isAfter(then);
    }

    /** Whether that desk acts on it: its station's, from the acceptance to the end. */
    public boolean isWith(Desk desk) {
        return open() && acceptedAt() != null && isAt(desk);
    }

    /** Whether it is that desk's station that has it, or had it when it ended. */
    public boolean isAt(Desk desk) {
        return desk.station() != null && desk.station().equals(station());
    }

    /** Whether this station handed it on, and so may look on while it is open. */
    public boolean wasAt(StationCode code) {
        return !code.equals(station())
                && former.stream().anyMatch(before -> before.station().equals(code));
    }

    /** Its station, for what only a visit with a station can do. */
    public StationCode stationOrRefuse() {
        StationCode station = station();
        if (station == null) {
            throw Refusal.conflict(
                    "visit-without-station",
                    "expected a visit that a station was told of, found one whose place belongs to no known station");
        }
        return station;
    }

    Visit accepted(Instant at) {
        return at(VisitTransition.ACCEPT.take(state), new Attendance(at, List.of(), null));
    }

    Visit assigned(List<OfficerId> to) {
        return at(VisitTransition.ASSIGN.take(state), attendance.by(to));
    }

    Visit arrived(Arrival told) {
        return at(VisitTransition.ARRIVE.take(state), attendance.arrived(told));
    }

    Visit reported(VisitReport report, Arrival arrival, NextStep next, Instant at) {
        return at(VisitTransition.REPORT.take(state), attendance.arrived(arrival))
                .ended(new VisitEnding.Reported(report, next, at));
    }

    Visit stoodDown(VisitTransition by, String reason, Instant at) {
        return at(by.take(state), attendance).ended(new VisitEnding.StoodDown(reason, at));
    }

    /** The same visit elsewhere. */
    Visit moved(Posting to, Errand there, Instant at) {
        if (to.station() == null) {
            return passed(VisitTransition.LOSE_STATION, to, there, null, at);
        }
        return to.sameStation(posting)
                ? new Visit(
                        id,
                        intervention,
                        version,
                        attempt,
                        VisitTransition.FOLLOW.take(state),
                        there,
                        to,
                        former,
                        clock,
                        attendance.underWay(),
                        ending)
                : passed(VisitTransition.MOVE, to, there, null, at);
    }

    /** To the next station, or to a supervisor when no station is left, since its own has nobody to send. */
    Visit passedOn(Posting to, String why, Shortfall shortfall, Instant at) {
        return passed(
                to.station() == null ? VisitTransition.GIVE_UP : VisitTransition.PASS_ON,
                to,
                new Errand(why, location()),
                shortfall,
                at);
    }

    public Visit stored(long newVersion) {
        return new Visit(
                id, intervention, newVersion, attempt, state, errand, posting, former, clock, attendance, ending);
    }

    /** Its stations so far, with the present one, for a visit that goes on to another. */
    List<FormerStation> formerAfter(String why, @Nullable Shortfall shortfall, Instant at) {
        StationCode station = station();
        return station == null
                ? former
                : Stream.concat(
                                former.stream(),
                                Stream.of(new FormerStation(station, at, why, shortfall, acceptedAt())))
                        .toList();
    }

    private Visit passed(VisitTransition step, Posting to, Errand there, @Nullable Shortfall shortfall, Instant at) {
        return new Visit(
                id,
                intervention,
                version,
                attempt,
                step.take(state),
                there,
                to,
                formerAfter(there.reason(), shortfall, at),
                clock,
                Attendance.NONE,
                null);
    }

    private Visit at(VisitState next, Attendance so) {
        return new Visit(id, intervention, version, attempt, next, errand, posting, former, clock, so, ending);
    }

    private Visit ended(VisitEnding how) {
        return new Visit(id, intervention, version, attempt, state, errand, posting, former, clock, attendance, how);
    }
}
