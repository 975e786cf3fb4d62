package forestall.reporting.facts;

import forestall.events.InterventionOpened;
import forestall.events.OfficersArrived;
import forestall.events.StationNotified;
import forestall.events.VisitCompleted;
import forestall.events.WarningCallCompleted;
import forestall.events.ids.InterventionId;
import forestall.events.statistics.DailyKey;
import forestall.events.vocabulary.CallOutcome;
import forestall.reporting.facts.Part.Mark;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each event adds to the facts that need several: how long the steps of an intervention took, and warnings that were ignored before
 * money was lost. Each has one fact per intervention.
 */
final class JointFacts {

    private JointFacts() {}

    /** The clocks run from here. */
    static List<Fact> opened(InterventionOpened opened, DailyKey cell, Statement says) {
        Instant since = opened.call().receivedAt();
        Part start = says.part(Cells.onDay(since, cell), null, since, null, null);
        return List.of(
                fact(Joint.FIRST_CALL, opened.interventionId(), "opened", start),
                fact(Joint.STATION_NOTIFIED, opened.interventionId(), "opened", start),
                fact(Joint.AT_THE_DOOR, opened.interventionId(), "opened", start));
    }

    static List<Fact> called(WarningCallCompleted call, DailyKey cell, Statement says) {
        String thing = "call:" + call.callId();
        Mark mark = call.outcome() == CallOutcome.IGNORED_WARNING ? Mark.WARNING_IGNORED : null;
        return List.of(
                fact(
                        Joint.FIRST_CALL,
                        call.interventionId(),
                        thing,
                        says.part(cell, call.startedAt(), call.alertReceivedAt(), call.callBy(), null)),
                fact(
                        Joint.IGNORED_THEN_LOST,
                        call.interventionId(),
                        thing,
                        says.part(cell, call.startedAt(), null, null, mark)));
    }

    /** A station is told again of a visit whose grade rose: that is no correction, so each telling stands for itself. */
    static Fact notified(StationNotified notified, DailyKey cell, Statement says) {
        return fact(
                Joint.STATION_NOTIFIED,
                notified.interventionId(),
                "told:" + says.event(),
                says.part(cell, says.happenedAt(), null, null, null));
    }

    static Fact arrived(OfficersArrived arrived, Statement says) {
        return fact(
                Joint.AT_THE_DOOR,
                arrived.interventionId(),
                "visit:" + arrived.visitId(),
                says.part(
                        Cells.at(arrived.arrivedAt(), arrived.dimensions(), arrived.stationCode(), null),
                        arrived.arrivedAt(),
                        null,
                        arrived.visitBy(),
                        null));
    }

    /** The report has the last word on when officers came; it also tells the clock of an intervention whose opening was not seen. */
    static List<Fact> visited(VisitCompleted visit, DailyKey cell, Statement says) {
        return List.of(
                fact(
                        Joint.AT_THE_DOOR,
                        visit.interventionId(),
                        "visit:" + visit.visitId(),
                        says.part(cell, visit.arrivedAt(), visit.alertReceivedAt(), visit.visitBy(), null)),
                fact(
                        Joint.STATION_NOTIFIED,
                        visit.interventionId(),
                        "told-before-visit:" + visit.visitId(),
                        says.part(cell, visit.notifiedAt(), visit.alertReceivedAt(), null, null)));
    }

    /** @param itself the same loss as it counts by itself */
    static Fact loss(InterventionId intervention, Fact itself, Instant occurredAt) {
        Mark mark = itself.counted().lossesSuffered() > 0 ? Mark.MONEY_LOST : null;
        return fact(
                Joint.IGNORED_THEN_LOST,
                intervention,
                itself.id(),
                new Part(itself.revision(), itself.statement(), itself.cell(), occurredAt, null, null, mark));
    }

    private static Fact fact(Joint joint, InterventionId intervention, String thing, Part part) {
        String name = joint.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Together(joint, Map.of(thing, part)).fact(name + ":" + intervention);
    }
}
