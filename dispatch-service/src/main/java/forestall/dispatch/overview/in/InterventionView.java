package forestall.dispatch.overview.in;

import forestall.dispatch.intervention.Disclosure;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.TimelineEntry;
import forestall.dispatch.overview.Overview.Whole;
import forestall.dispatch.triage.JoinedAlert;
import forestall.dispatch.visit.FormerStation;
import forestall.dispatch.visit.FoundLocation;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitReport;
import forestall.dispatch.visit.VisitState;
import forestall.dispatch.warningcall.CallReport;
import forestall.dispatch.warningcall.CallState;
import forestall.dispatch.warningcall.WarningCall;
import forestall.events.facts.Deadlines;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.Money;
import forestall.events.facts.NextStep;
import forestall.events.ids.AlertId;
import forestall.events.ids.CallId;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.ids.OperatorId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VictimId;
import forestall.events.ids.VisitId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Tactic;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An intervention with all that belongs to it; in lists without its calls, visits and timeline. */
record InterventionView(
        InterventionId interventionId,
        VictimId victimId,
        long version,
        InterventionState state,
        Grade grade,
        String rule,
        String policyVersion,
        ScamType scamType,
        Deadlines deadlines,
        @Nullable Location location,
        @Nullable StationCode stationCode,
        @Nullable Instant monitoredUntil,
        @Nullable InterventionResult result,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable List<InterventionId> samePersonAs,
        @Nullable List<Alerted> alerts,
        @Nullable List<Call> calls,
        @Nullable List<Visited> visits,
        @Nullable List<FoundLocation> locations,
        @Nullable List<Line> timeline) {

    /** A line of the timeline. */
    record Line(Instant at, String actor, String type, String detail) {
        static Line of(TimelineEntry entry) {
            return new Line(entry.at(), entry.actor(), entry.type(), entry.detail());
        }
    }

    /** An alert that opened it or joined it, as it was graded by itself. */
    record Alerted(AlertId alertId, Instant receivedAt, boolean late, Grade grade, String rule, String policyVersion) {}

    record Call(
            CallId callId,
            long version,
            int attempt,
            CallState state,
            Instant dueAt,
            @Nullable OperatorId claimedBy,
            @Nullable Reported report,
            @Nullable NextStep next) {}

    record Visited(
            VisitId visitId,
            long version,
            int attempt,
            VisitState state,
            @Nullable StationCode stationCode,
            List<FormerStation> formerStations,
            String reason,
            Location location,
            Instant notifiedAt,
            Instant acceptBy,
            Instant visitBy,
            @Nullable Instant acceptedAt,
            List<OfficerId> officerIds,
            @Nullable Instant arrivedAt,
            @Nullable Reported report,
            @Nullable Instant reportedAt,
            @Nullable NextStep next,
            @Nullable Instant stoodDownAt) {}

    /** What was reported of a call or a visit. */
    record Reported(
            Instant startedAt,
            Instant endedAt,
            String outcome,
            List<Tactic> tactics,
            @Nullable Money amountAtRiskFen,
            @Nullable FreeText note) {

        static @Nullable Reported of(@Nullable CallReport of, Disclosure told) {
            return of == null
                    ? null
                    : new Reported(
                            of.startedAt(),
                            of.endedAt(),
                            of.outcome().name(),
                            List.of(),
                            of.amountAtRisk(),
                            told.words(of.note()));
        }

        static @Nullable Reported of(@Nullable VisitReport of, Disclosure told) {
            return of == null
                    ? null
                    : new Reported(
                            of.arrivedAt(),
                            of.endedAt(),
                            of.outcome().name(),
                            of.tactics(),
                            of.amountAtRisk(),
                            told.words(of.note()));
        }
    }

    /** With its notes and addresses as far as they are told. */
    static InterventionView of(Whole whole, Disclosure told) {
        return of(whole.intervention(), whole, told);
    }

    static InterventionView brief(Intervention of, Disclosure told) {
        return of(of, null, told);
    }

    private static InterventionView of(Intervention of, @Nullable Whole whole, Disclosure told) {
        Location place = of.whereabouts().location();
        return new InterventionView(
                of.id(),
                of.victimId(),
                of.version(),
                of.state(),
                of.grade(),
                of.graded().rule(),
                of.graded().policyVersion(),
                of.scamType(),
                of.deadlines(),
                place == null ? null : told.place(place),
                of.whereabouts().station(),
                of.ending().monitoredUntil(),
                of.ending().result(),
                of.opening().at(),
                of.ending().closedAt(),
                whole == null ? null : whole.samePersonAs(),
                whole == null ? null : each(whole.alerts(), InterventionView::alerted),
                whole == null ? null : each(whole.calls(), call -> call(call, told)),
                whole == null ? null : each(whole.visits(), visit -> visit(visit, told)),
                whole == null ? null : each(whole.locations(), found -> found(found, told)),
                whole == null ? null : each(whole.timeline(), entry -> Line.of(entry.to(told))));
    }

    private static <T, V> List<V> each(List<T> all, Function<T, V> view) {
        return all.stream().map(view).toList();
    }

    private static Alerted alerted(JoinedAlert alert) {
        return new Alerted(
                alert.id(),
                alert.receivedAt(),
                alert.late(),
                alert.graded().grade(),
                alert.graded().rule(),
                alert.graded().policyVersion());
    }

    private static Call call(WarningCall call, Disclosure told) {
        return new Call(
                call.id(),
                call.version(),
                call.attempt(),
                call.state(),
                call.dueAt(),
                call.claim() == null ? null : call.claim().by(),
                Reported.of(call.report(), told),
                call.next());
    }

    private static FoundLocation found(FoundLocation found, Disclosure told) {
        return told == Disclosure.FULL
                ? found
                : new FoundLocation(told.place(found.location()), "", found.foundBy(), found.at());
    }

    private static Visited visit(Visit visit, Disclosure told) {
        return new Visited(
                visit.id(),
                visit.version(),
                visit.attempt(),
                visit.state(),
                visit.station(),
                visit.former(),
                visit.reason(),
                told.place(visit.location()),
                visit.clock().notifiedAt(),
                visit.clock().acceptBy(),
                visit.clock().visitBy(),
                visit.acceptedAt(),
                visit.officers(),
                visit.arrivedAt(),
                Reported.of(visit.report(), told),
                visit.reportedAt(),
                visit.next(),
                visit.stoodDownAt());
    }
}
