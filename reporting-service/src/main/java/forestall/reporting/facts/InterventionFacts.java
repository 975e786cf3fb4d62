package forestall.reporting.facts;

import forestall.events.AlertAttached;
import forestall.events.CallClaimed;
import forestall.events.CallReleased;
import forestall.events.DeadlineMissed;
import forestall.events.GradeChanged;
import forestall.events.HandedOver;
import forestall.events.InterventionClosed;
import forestall.events.InterventionEvent;
import forestall.events.InterventionOpened;
import forestall.events.OfficerAssigned;
import forestall.events.OfficersArrived;
import forestall.events.OfficersUnavailable;
import forestall.events.StationAccepted;
import forestall.events.StationNotified;
import forestall.events.VictimLocated;
import forestall.events.VisitCompleted;
import forestall.events.VisitStoodDown;
import forestall.events.WarningCallCompleted;
import forestall.events.facts.CallFacts;
import forestall.events.facts.Dimensions;
import forestall.events.facts.Money;
import forestall.events.ids.AlertId;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.InterventionId;
import forestall.events.ids.StationCode;
import forestall.events.ids.VisitId;
import forestall.events.statistics.DailyKey;
import forestall.events.vocabulary.CallOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the squad and the stations did. */
final class InterventionFacts {

    private InterventionFacts() {}

    static List<Fact> of(InterventionEvent event, Statement says) {
        return switch (event) {
            case InterventionOpened opened -> opened(opened, says);
            case AlertAttached attached ->
                List.of(alert(attached.alertId(), attached.call(), attached.dimensions(), says));
            case WarningCallCompleted call -> call(call, says);
            case StationNotified notified -> told(notified, says);
            case OfficersArrived arrived -> List.of(JointFacts.arrived(arrived, says));
            case HandedOver handedOver -> List.of(handedOver(handedOver, says));
            case VisitCompleted visit -> visit(visit, says);
            case DeadlineMissed missed -> List.of(missed(missed, says));
            case InterventionClosed closed ->
                List.of(says.that(
                        "closed:" + closed.interventionId(),
                        Cells.at(says.happenedAt(), closed.dimensions()),
                        Tally.of(t -> t.interventionsClosed = 1)));
            // Steps on the way that no figure is about.
            case StationAccepted accepted -> List.of();
            case OfficerAssigned assigned -> List.of();
            case VictimLocated located -> List.of();
            case CallClaimed claimed -> List.of();
            case CallReleased released -> List.of();
            case GradeChanged changed -> List.of();
            case OfficersUnavailable unavailable -> List.of();
            case VisitStoodDown stoodDown -> List.of();
        };
    }

    private static List<Fact> opened(InterventionOpened opened, Statement says) {
        DailyKey cell = Cells.at(says.happenedAt(), opened.dimensions());
        List<Fact> facts = new ArrayList<>(JointFacts.opened(opened, cell, says));
        facts.add(alert(opened.alertId(), opened.call(), opened.dimensions(), says));
        facts.add(says.that("opened:" + opened.interventionId(), cell, Tally.of(t -> t.interventionsOpened = 1)));
        return facts;
    }

    /** An alert happened when the feed detected it, also when it came in days later. */
    private static Fact alert(AlertId alert, CallFacts call, Dimensions by, Statement says) {
        return says.that("alert:" + alert, Cells.at(call.detectedAt(), by), Tally.of(t -> t.alerts = 1));
    }

    private static List<Fact> call(WarningCallCompleted call, Statement says) {
        DailyKey cell = Cells.at(call.startedAt(), call.dimensions());
        Fact made = says.that("call:" + call.callId(), cell, Tally.of(t -> {
            t.callsMade = 1;
            t.callsReached = call.outcome().reached() ? 1 : 0;
            t.callsDissuaded = call.outcome() == CallOutcome.DISSUADED ? 1 : 0;
            t.warningsIgnored = call.outcome() == CallOutcome.IGNORED_WARNING ? 1 : 0;
        }));
        List<Fact> facts = new ArrayList<>(JointFacts.called(call, cell, says));
        facts.add(made);
        atRisk(made, call.interventionId(), call.amountAtRisk(), says).ifPresent(facts::add);
        return facts;
    }

    private static List<Fact> visit(VisitCompleted visit, Statement says) {
        DailyKey cell = Cells.at(visit.arrivedAt(), visit.dimensions(), visit.stationCode(), visit.districtCode());
        Fact made = says.that("visit:" + visit.visitId(), cell, Tally.of(t -> {
            t.visits = 1;
            t.visitsByOutcome.put(visit.outcome(), 1L);
            visit.tactics().forEach(tactic -> {
                t.tactics.put(tactic, 1L);
                t.outcomesByTactic.put(tactic, Map.of(visit.outcome(), 1L));
            });
            t.officersEngaged = visit.officerIds().stream().distinct().count();
        }));
        List<Fact> facts = new ArrayList<>(JointFacts.visited(visit, cell, says));
        facts.add(made);
        atRisk(made, visit.interventionId(), visit.amountAtRisk(), says).ifPresent(facts::add);
        return facts;
    }

    /** One amount per intervention: a later statement replaces an earlier one, of a call or of a visit, wherever it was made. */
    private static Optional<Fact> atRisk(
            Fact made, InterventionId intervention, @Nullable Money amount, Statement says) {
        if (amount == null) {
            return Optional.empty();
        }
        long fen = Amounts.countable(amount);
        return Optional.of(says.that("at-risk:" + intervention, made.cell(), Tally.of(t -> t.atRiskFen = fen)));
    }

    private static List<Fact> told(StationNotified notified, Statement says) {
        DailyKey cell =
                Cells.at(says.happenedAt(), notified.dimensions(), notified.stationCode(), notified.districtCode());
        return List.of(
                notified(notified.visitId(), notified.stationCode(), cell, says),
                JointFacts.notified(notified, cell, says));
    }

    private static Fact handedOver(HandedOver handedOver, Statement says) {
        DivisionCode division = handedOver.location().divisionCode();
        DailyKey cell = Cells.at(
                says.happenedAt(),
                handedOver.dimensions(),
                handedOver.toStation(),
                division == null ? null : division.district());
        return notified(handedOver.visitId(), handedOver.toStation(), cell, says);
    }

    private static Fact notified(VisitId visit, StationCode station, DailyKey cell, Statement says) {
        return says.that("notified:" + visit + ":" + station, cell, Tally.of(t -> t.stationsNotified = 1));
    }

    private static Fact missed(DeadlineMissed missed, Statement says) {
        return says.that(
                "missed:" + missed.interventionId() + ":" + missed.stage() + ":" + missed.dueAt()
                        + of(missed.visitId()),
                Cells.at(missed.dueAt(), missed.dimensions()),
                Tally.of(t -> {
                    t.deadlinesMissed = 1;
                    t.deadlinesMissedByStage.put(missed.stage(), 1L);
                }));
    }

    /** Two visits may be due at the same moment. Calls keep the id that they always had. */
    private static String of(@Nullable VisitId visit) {
        return visit == null ? "" : ":" + visit;
    }
}
