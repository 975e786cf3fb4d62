package forestall.cases.casefile;

import forestall.events.AlertAttached;
import forestall.events.AlertEvent;
import forestall.events.CallClaimed;
import forestall.events.CallReleased;
import forestall.events.CaseClosed;
import forestall.events.CaseEvent;
import forestall.events.CaseOpened;
import forestall.events.CaseReopened;
import forestall.events.CasesLinked;
import forestall.events.DeadlineMissed;
import forestall.events.Envelope;
import forestall.events.Event;
import forestall.events.GradeChanged;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionEvent;
import forestall.events.InterventionOpened;
import forestall.events.LossPrevented;
import forestall.events.LossSuffered;
import forestall.events.NumberAttributed;
import forestall.events.OfficerAssigned;
import forestall.events.OfficersArrived;
import forestall.events.OfficersUnavailable;
import forestall.events.RoleAssigned;
import forestall.events.StationAccepted;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.VisitStoodDown;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.CallFacts;
import forestall.events.facts.FreeText;
import forestall.events.facts.Location;
import forestall.events.facts.Money;
import forestall.events.facts.NextStep;
import forestall.events.facts.SharedTrait;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an event says, as a reader of the timeline wants it: texts, numbers and lists of texts under the names of the events' fields. */
final class TimelineDetail {

    /** The type of the line that tells of a link, and its detail that tells what is shared. */
    static final String LINKED = CasesLinked.class.getSimpleName();

    static final String LINKED_BY = "by";

    private final Map<String, Object> detail = new LinkedHashMap<>();

    private TimelineDetail() {}

    static TimelineEntry line(Envelope<?> envelope, Instant now) {
        Event event = envelope.event();
        return new TimelineEntry(
                envelope.id(),
                envelope.happenedAt(),
                now,
                event.getClass().getSimpleName(),
                envelope.actor(),
                switch (event) {
                    case InterventionEvent report -> report.interventionId();
                    case LossPrevented prevented -> prevented.interventionId();
                    case LossSuffered suffered -> suffered.interventionId();
                    case CaseOpened opened -> opened.interventionId();
                    case CaseReopened reopened -> reopened.interventionId();
                    case CaseClosed closed -> closed.interventionId();
                    case CaseEvent other -> null;
                    case AlertEvent alert -> null;
                },
                of(event));
    }

    private static Map<String, Object> of(Event event) {
        TimelineDetail says = new TimelineDetail();
        switch (event) {
            case InterventionEvent report -> says.report(report);
            case LossPrevented prevented ->
                says.put("lossId", prevented.lossId())
                        .put("revision", prevented.revision())
                        .put("kind", prevented.kind())
                        .money("amountFen", prevented.amount())
                        .put("evidence", prevented.evidence())
                        .put("by", prevented.by());
            case LossSuffered suffered ->
                says.put("lossId", suffered.lossId())
                        .put("revision", suffered.revision())
                        .money("amountFen", suffered.amount())
                        .put("evidence", suffered.evidence())
                        .put("by", suffered.by())
                        .put("warnedBefore", suffered.warnedBefore());
            case CaseClosed closed -> says.put("result", closed.result());
            case NumberAttributed attributed ->
                says.put("numberHash", attributed.numberHash()).text("evidence", attributed.evidence());
            case RoleAssigned assigned ->
                says.put("role", assigned.role()).put("from", assigned.from()).text("evidence", assigned.evidence());
            case CasesLinked linked ->
                says.put("otherVictimId", linked.otherVictimId())
                        .put(
                                LINKED_BY,
                                linked.by().stream().map(SharedTrait::kind).toList());
            case CaseEvent other -> {
                // Its type and time say all there is.
            }
            case AlertEvent alert -> {
                // Alerts reach the file inside the reports about interventions.
            }
        }
        return says.detail;
    }

    private void report(InterventionEvent event) {
        switch (event) {
            case InterventionOpened opened ->
                put("alertId", opened.alertId())
                        .put("grade", opened.grade())
                        .put("rule", opened.rule())
                        .put("policyVersion", opened.policyVersion())
                        .put("scamType", opened.scamType())
                        .call(opened.call())
                        .put("callBy", opened.deadlines().callBy())
                        .put("stationAcceptBy", opened.deadlines().stationAcceptBy())
                        .put("visitBy", opened.deadlines().visitBy());
            case AlertAttached attached ->
                put("alertId", attached.alertId())
                        .put("gradeBefore", attached.gradeBefore())
                        .put("gradeAfter", attached.gradeAfter())
                        .put("rule", attached.rule())
                        .put("scamType", attached.scamType())
                        .call(attached.call());
            case WarningCallCompleted call ->
                put("callId", call.callId())
                        .put("operatorId", call.operatorId())
                        .put("attempt", call.attempt())
                        .put("reached", call.reached())
                        .put("outcome", call.outcome())
                        .put("startedAt", call.startedAt())
                        .put("endedAt", call.endedAt())
                        .money("amountAtRiskFen", call.amountAtRisk())
                        .text("note", call.note())
                        .next(call.next());
            case StationNotified notified ->
                put("visitId", notified.visitId())
                        .put("stationCode", notified.stationCode())
                        .put("reason", notified.reason())
                        .put("grade", notified.grade())
                        .put("acceptBy", notified.acceptBy())
                        .put("visitBy", notified.visitBy())
                        .location(notified.location());
            case StationAccepted accepted ->
                put("visitId", accepted.visitId())
                        .put("stationCode", accepted.stationCode())
                        .put("officerId", accepted.officerId());
            case OfficerAssigned assigned ->
                put("visitId", assigned.visitId())
                        .put("stationCode", assigned.stationCode())
                        .put("officerId", assigned.officerId());
            case VisitCompleted visit ->
                put("visitId", visit.visitId())
                        .put("attempt", visit.attempt())
                        .put("stationCode", visit.stationCode())
                        .put("officerIds", visit.officerIds())
                        .put("outcome", visit.outcome())
                        .put("tactics", visit.tactics())
                        .put("arrivedAt", visit.arrivedAt())
                        .put("endedAt", visit.endedAt())
                        .location(visit.location())
                        .money("amountAtRiskFen", visit.amountAtRisk())
                        .put("confirmedScamType", visit.confirmedScamType())
                        .text("note", visit.note())
                        .next(visit.next());
            case VictimLocated located ->
                location(located.location()).put("source", located.source()).put("foundBy", located.foundBy());
            case HandedOver handedOver ->
                put("visitId", handedOver.visitId())
                        .put("fromStation", handedOver.fromStation())
                        .put("toStation", handedOver.toStation())
                        .put("reason", handedOver.reason())
                        .put("acceptBy", handedOver.acceptBy())
                        .put("visitBy", handedOver.visitBy())
                        .location(handedOver.location());
            case DeadlineMissed missed ->
                put("stage", missed.stage()).put("dueAt", missed.dueAt()).put("visitId", missed.visitId());
            case CallClaimed claimed ->
                put("callId", claimed.callId())
                        .put("operatorId", claimed.operatorId())
                        .put("attempt", claimed.attempt())
                        .put("until", claimed.until());
            case CallReleased released ->
                put("callId", released.callId())
                        .put("operatorId", released.operatorId())
                        .put("attempt", released.attempt())
                        .put("reason", released.reason());
            case GradeChanged changed ->
                put("gradeBefore", changed.gradeBefore())
                        .put("gradeAfter", changed.gradeAfter())
                        .text("reason", changed.reason());
            case OfficersArrived arrived ->
                put("visitId", arrived.visitId())
                        .put("stationCode", arrived.stationCode())
                        .put("arrivedAt", arrived.arrivedAt());
            case OfficersUnavailable unavailable ->
                put("visitId", unavailable.visitId())
                        .put("stationCode", unavailable.stationCode())
                        .put("shortfall", unavailable.shortfall())
                        .put("nextStation", unavailable.nextStation());
            case VisitStoodDown stoodDown ->
                put("visitId", stoodDown.visitId())
                        .put("attempt", stoodDown.attempt())
                        .put("stationCode", stoodDown.stationCode())
                        .text("reason", stoodDown.reason());
            case InterventionClosed closed -> put("result", closed.result()).text("reason", closed.reason());
        }
    }

    private TimelineDetail put(String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                // What was not said leaves no trace.
            }
            case Number number -> detail.put(name, number);
            case Boolean truth -> detail.put(name, truth);
            case Collection<?> many ->
                detail.put(name, many.stream().map(Object::toString).toList());
            default -> detail.put(name, value.toString());
        }
        return this;
    }

    private TimelineDetail money(String name, @Nullable Money amount) {
        return put(name, amount == null ? null : amount.fen());
    }

    private TimelineDetail text(String name, @Nullable FreeText text) {
        return put(name, text == null ? null : text.value());
    }

    private TimelineDetail location(Location location) {
        return put("locationKind", location.kind())
                .put("address", location.address())
                .put("divisionCode", location.divisionCode());
    }

    private TimelineDetail call(CallFacts call) {
        return put("feedId", call.feedId())
                .put("detectedAt", call.detectedAt())
                .put("receivedAt", call.receivedAt())
                .put("late", call.late())
                .put("channel", call.channel())
                .put("impersonates", call.impersonates())
                .put("callSeconds", call.callSeconds())
                .put("confidence", call.confidence())
                .put("signals", call.signals())
                .text("summary", call.summary());
    }

    private TimelineDetail next(NextStep next) {
        return put("next", next.kind()).put("nextAt", next.at()).put("nextRule", next.rule());
    }
}
