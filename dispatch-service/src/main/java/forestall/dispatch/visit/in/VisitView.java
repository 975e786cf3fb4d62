package forestall.dispatch.visit.in;

import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.Whom;
import forestall.dispatch.visit.Desk;
import forestall.dispatch.visit.FormerStation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.VisitOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its station sees it.
 *
 * @param routedBy the rule that found its station, or did not
 * @param candidates among whom a supervisor chooses the station
 * @param handedOverTo for a station that had it before: whose it is now
 * @param formerStations that had it before, with their shortfalls
 * @param feedbackBy by when the officers report, once they have told of their arrival
 * @param location its address for the station that has accepted it and has not reported yet
 * @param victim whom to visit: in full for that station, masked for everybody else
 * @param next what followed its outcome
 * @param policyVersion of the policy that gave the grade
 */
record VisitView(
        VisitId visitId,
        InterventionId interventionId,
        VictimId victimId,
        long version,
        VisitState state,
        int attempt,
        @Nullable StationCode stationCode,
        @Nullable DistrictCode districtCode,
        String routedBy,
        List<StationCode> candidates,
        @Nullable StationCode handedOverTo,
        List<FormerStation> formerStations,
        String reason,
        Grade grade,
        String policyVersion,
        ScamType scamType,
        Instant notifiedAt,
        Instant acceptBy,
        Instant visitBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant feedbackBy,
        Location location,
        List<OfficerId> officerIds,
        Whom victim,
        @Nullable VisitOutcome outcome,
        @Nullable NextStep next) {

    /** As that desk sees it. */
    static VisitView of(Visit visit, Intervention about, Desk desk) {
        var report = visit.report();
        StationCode station = desk.station();
        Disclosure told = Disclosure.when(visit.isWith(desk));
        return new VisitView(
                visit.id(),
                about.id(),
                about.victimId(),
                visit.version(),
                visit.state(),
                visit.attempt(),
                visit.station(),
                visit.district(),
                visit.posting().rule(),
                visit.posting().candidates(),
                station == null || !visit.wasAt(station) ? null : visit.station(),
                visit.former(),
                visit.reason(),
                about.grade(),
                about.graded().policyVersion(),
                about.scamType(),
                visit.clock().notifiedAt(),
                visit.clock().acceptBy(),
                visit.clock().visitBy(),
                visit.acceptedAt(),
                visit.arrivedAt(),
                visit.arrival() == null ? null : visit.arrival().feedbackBy(),
                told.place(visit.location()),
                visit.officers(),
                told.whom(about),
                report == null ? null : report.outcome(),
                visit.next());
    }
}
