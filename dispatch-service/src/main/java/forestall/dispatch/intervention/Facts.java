package forestall.dispatch.intervention;

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
import forestall.events.facts.Location;
import forestall.events.facts.NextStep;
import forestall.events.ids.StationCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What the timeline says of each event, apart from any language: names of facts with codes, numbers, times and what people wrote. */
public final class Facts {
    static final String SOURCE = "source";

    private final SequencedMap<String, String> all = new LinkedHashMap<>();

    private Facts() {}

    static Facts of(InterventionEvent event) {
        return switch (event) {
            case InterventionOpened e ->
                none().and("grade", e.grade()).and("rule", e.rule()).and("scamType", e.scamType());
            case AlertAttached e ->
                none().and("gradeBefore", e.gradeBefore() == e.gradeAfter() ? null : e.gradeBefore())
                        .and("grade", e.gradeAfter())
                        .and("rule", e.rule());
            case WarningCallCompleted e ->
                call(e.attempt()).and("called", e.outcome()).next(e.next());
            case StationNotified e ->
                station(e.stationCode())
                        .and("sent", e.reason())
                        .and("acceptBy", e.acceptBy())
                        .and("visitBy", e.visitBy());
            case StationAccepted e -> station(e.stationCode());
            case OfficerAssigned e -> station(e.stationCode()).and("officers", e.officerId());
            case VictimLocated e -> place(e.location()).and(SOURCE, e.source());
            case HandedOver e ->
                none().and("fromStation", e.fromStation())
                        .and("toStation", e.toStation())
                        .and("sent", e.reason())
                        .and("acceptBy", e.acceptBy())
                        .and("visitBy", e.visitBy());
            case VisitCompleted e ->
                visit(e.attempt()).and("visited", e.outcome()).next(e.next());
            case DeadlineMissed e -> none().and("stage", e.stage()).and("dueAt", e.dueAt());
            case CallClaimed e -> call(e.attempt()).and("until", e.until());
            case CallReleased e -> call(e.attempt()).and("reason", e.reason());
            case GradeChanged e ->
                none().and("gradeBefore", e.gradeBefore())
                        .and("grade", e.gradeAfter())
                        .and("reason", e.reason().value());
            case OfficersArrived e -> station(e.stationCode());
            case OfficersUnavailable e ->
                station(e.stationCode()).and("shortfall", e.shortfall()).and("toStation", e.nextStation());
            case VisitStoodDown e -> visit(e.attempt()).and("reason", e.reason().value());
            case InterventionClosed e ->
                none().and("result", e.result()).and("reason", e.reason().value());
        };
    }

    public static Facts none() {
        return new Facts();
    }

    public static Facts call(int attempt) {
        return none().and("call", attempt);
    }

    public static Facts visit(int attempt) {
        return none().and("visit", attempt);
    }

    public static Facts station(StationCode code) {
        return none().and("station", code);
    }

    private static Facts place(Location at) {
        return none().and("kind", at.kind()).and("division", at.divisionCode());
    }

    private Facts next(NextStep step) {
        return and("next", step.kind()).and("nextAt", step.at());
    }

    /**
     * And this, unless it is absent.
     *
     * @param name as events have it where they have one
     */
    public Facts and(String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
        return this;
    }

    Map<String, String> all() {
        return all;
    }
}
