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
import forestall.events.facts.NextStep;

/** The timeline's words for each event. Places and people stay out: who may see them finds them beside the timeline. */
final class Sentences {
    private static final String BY = ", by ";

    private Sentences() {}

    static String about(InterventionEvent event) {
        return switch (event) {
            case InterventionOpened e -> "%s by %s, %s".formatted(e.grade(), e.rule(), e.scamType());
            case AlertAttached e ->
                e.gradeBefore() == e.gradeAfter()
                        ? "another alert (%s), stays %s".formatted(e.rule(), e.gradeAfter())
                        : "another alert (%s), from %s to %s".formatted(e.rule(), e.gradeBefore(), e.gradeAfter());
            case WarningCallCompleted e -> "call %d: %s; %s".formatted(e.attempt(), e.outcome(), next(e.next()));
            case StationNotified e ->
                "station %s told (%s): accept by %s, at the door by %s"
                        .formatted(e.stationCode(), e.reason(), e.acceptBy(), e.visitBy());
            case StationAccepted e -> "station %s accepted".formatted(e.stationCode());
            case OfficerAssigned e -> "%s of station %s assigned".formatted(e.officerId(), e.stationCode());
            case VictimLocated e -> "located: %s".formatted(e.location()) + BY + e.source();
            case HandedOver e ->
                "from station %s to %s (%s): still accept by %s, at the door by %s"
                        .formatted(e.fromStation(), e.toStation(), e.reason(), e.acceptBy(), e.visitBy());
            case VisitCompleted e -> "visit %d: %s; %s".formatted(e.attempt(), e.outcome(), next(e.next()));
            case DeadlineMissed e -> "%s was due at %s".formatted(e.stage(), e.dueAt());
            case CallClaimed e -> "call %d claimed until %s".formatted(e.attempt(), e.until());
            case CallReleased e -> "call %d back on the queue (%s)".formatted(e.attempt(), e.reason());
            case GradeChanged e ->
                "from %s to %s: %s"
                        .formatted(e.gradeBefore(), e.gradeAfter(), e.reason().value());
            case OfficersArrived e -> "officers of station %s at the door".formatted(e.stationCode());
            case OfficersUnavailable e ->
                "station %s has nobody to send (%s): %s"
                        .formatted(
                                e.stationCode(),
                                e.shortfall(),
                                e.nextStation() == null ? "a supervisor chooses" : "station " + e.nextStation());
            case VisitStoodDown e ->
                "visit %d stood down: %s".formatted(e.attempt(), e.reason().value());
            case InterventionClosed e ->
                "closed: %s (%s)".formatted(e.result(), e.reason().value());
        };
    }

    /** Of a place that was found: without what its finder knows it from. */
    static String withoutSource(String located) {
        int by = located.indexOf(BY);
        return by < 0 ? located : located.substring(0, by);
    }

    private static String next(NextStep step) {
        return "next %s by %s%s".formatted(step.kind(), step.rule(), step.at() == null ? "" : ", " + step.at());
    }
}
