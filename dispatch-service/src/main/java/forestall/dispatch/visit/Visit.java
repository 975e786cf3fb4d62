package forestall.dispatch.visit;

import forestall.chassis.usecase.Refusal;
import forestall.dispatch.directory.Station;
import forestall.dispatch.intervention.Names;
import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An officer's attempt to talk to the potential victim in person.
 *
 * @param version rises with every change
 * @param attempt 1 for the first visit of the intervention
 * @param station absent while no station is known for the place
 * @param reason the rule that sent it there
 */
public record Visit(
        VisitId id,
        InterventionId intervention,
        long version,
        int attempt,
        VisitState state,
        @Nullable StationCode station,
        @Nullable DistrictCode district,
        String reason,
        Location location,
        VisitClock clock,
        @Nullable Instant acceptedAt,
        List<OfficerId> officers,
        @Nullable VisitReport report) {
    public Visit {
        officers = List.copyOf(officers);
    }

    /** A visit that the station of the place, if there is one, is to be told of. */
    static Visit planned(
            InterventionId of, int attempt, @Nullable Station station, String reason, Location at, VisitClock clock) {
        return new Visit(
                Names.visit(of, attempt),
                of,
                1,
                attempt,
                station == null ? VisitState.UNROUTED : VisitState.NOTIFIED,
                station == null ? null : station.code(),
                station == null ? null : station.district(),
                reason,
                at,
                clock,
                null,
                List.of(),
                null);
    }

    public boolean open() {
        return state.open();
    }

    /** Its station, for what only a visit with a station can do. */
    public StationCode stationOrRefuse() {
        if (station == null) {
            throw Refusal.conflict(
                    "visit-without-station",
                    "expected a visit that a station was told of, found one whose place belongs to no known station");
        }
        return station;
    }

    Visit accepted(Instant at) {
        require(VisitState.NOTIFIED);
        return with(VisitState.ACCEPTED, station, district, reason, location, at, officers, report);
    }

    Visit assigned(List<OfficerId> to) {
        require(VisitState.ACCEPTED, VisitState.ASSIGNED);
        return with(VisitState.ASSIGNED, station, district, reason, location, acceptedAt, to, report);
    }

    Visit completed(VisitReport by) {
        require(VisitState.ASSIGNED);
        return with(VisitState.COMPLETED, station, district, reason, location, acceptedAt, officers, by);
    }

    Visit stoodDown() {
        return with(VisitState.STOOD_DOWN, station, district, reason, location, acceptedAt, officers, report);
    }

    /** The same visit elsewhere: whoever was on it stays on it when the station stays, and its clock runs on. */
    Visit moved(@Nullable Station to, String why, Location at) {
        if (to != null && to.code().equals(station)) {
            return with(state, station, district, why, at, acceptedAt, officers, report);
        }
        return to == null
                ? with(VisitState.UNROUTED, null, null, why, at, null, List.of(), null)
                : with(VisitState.NOTIFIED, to.code(), to.district(), why, at, null, List.of(), null);
    }

    public Visit stored(long newVersion) {
        return new Visit(
                id,
                intervention,
                newVersion,
                attempt,
                state,
                station,
                district,
                reason,
                location,
                clock,
                acceptedAt,
                officers,
                report);
    }

    private void require(VisitState... expected) {
        List<VisitState> states = List.of(expected);
        if (!states.contains(state)) {
            throw Refusal.conflict(
                    "visit-in-another-state",
                    "expected a visit that is %s, found one that is %s"
                            .formatted(
                                    String.join(
                                            " or ",
                                            states.stream().map(Enum::name).toList()),
                                    state));
        }
    }

    private Visit with(
            VisitState next,
            @Nullable StationCode inStation,
            @Nullable DistrictCode inDistrict,
            String why,
            Location at,
            @Nullable Instant accepted,
            List<OfficerId> by,
            @Nullable VisitReport reported) {
        return new Visit(
                id,
                intervention,
                version,
                attempt,
                next,
                inStation,
                inDistrict,
                why,
                at,
                clock,
                accepted,
                by,
                reported);
    }
}
