package forestall.dispatch;

import forestall.dispatch.Caller.Answer;
import forestall.dispatch.StoryMove.At;
import forestall.dispatch.StoryMove.Of;
import forestall.dispatch.StoryScene.Whole;
import forestall.dispatch.intervention.Intervention;
import forestall.dispatch.intervention.InterventionState;
import forestall.dispatch.intervention.Names;
import forestall.dispatch.visit.Visit;
import forestall.dispatch.visit.VisitState;
import forestall.events.InterventionEvent;
import forestall.events.ids.InterventionId;
import forestall.events.ids.OfficerId;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.NextStepKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a granted move announces, in this order: one event of its own, and those of what follows from it.
 *
 * <pre>
 * Alert         InterventionOpened or AlertAttached; StationNotified when a visit falls due, is sent home, or is more urgent than it was
 * Claim         CallClaimed
 * Release       CallReleased
 * ReportCall    WarningCallCompleted; VisitStoodDown when the victim promised and a visit was open; StationNotified or
 *               InterventionClosed as the next step says
 * Accept        StationAccepted
 * Assign        OfficerAssigned for each who was not assigned before
 * Arrive        OfficersArrived
 * ReportVisit   VisitCompleted; StationNotified or InterventionClosed as the next step says
 * RunShort      OfficersUnavailable; HandedOver when another station stands in
 * StandDown     VisitStoodDown
 * Locate        VictimLocated; HandedOver or StationNotified when a visit goes there
 * HandOver      HandedOver; StationNotified instead when no station had the visit
 * Regrade       GradeChanged; StationNotified when it rose to RED
 * Close         InterventionClosed
 * Pass          CallReleased where an operator fell silent; InterventionClosed where a promise was kept
 * Recognise, Role, Open   none
 * </pre>
 *
 * A station is told only where one is known. DeadlineMissed comes with the clock, beside all of these.
 */
final class StoryEvents {
    static final Set<String> KINDS = Stream.of(InterventionEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> NONE = List.of();

    private StoryEvents() {}

    /** By intervention; those without an event are left out. */
    static Map<InterventionId, List<String>> of(
            StoryMove move, StoryCast cast, StoryScene before, StoryScene after, Answer answer) {
        return switch (move) {
            case StoryMove.Alert alert -> alerted(alert, cast, before, after);
            case StoryMove.Recognise who -> Map.of();
            case StoryMove.Role who -> Map.of();
            case StoryMove.Open open -> Map.of();
            case StoryMove.Pass pass -> passed(before, after.at());
            case StoryMove.Claim claim -> Map.of(claim.call().intervention(), List.of("CallClaimed"));
            case StoryMove.Release release -> Map.of(release.call().intervention(), List.of("CallReleased"));
            case StoryMove.ReportCall report -> {
                Whole was = before.of(report.call().intervention());
                yield events(was, "WarningCallCompleted", after(answer, was, after));
            }
            case StoryMove.Accept(At at) -> Map.of(at.visit().intervention(), List.of("StationAccepted"));
            case StoryMove.Assign(At at, List<String> officers) ->
                Map.of(at.visit().intervention(), assigned(at.visit(), officers));
            case StoryMove.Arrive(At at) -> Map.of(at.visit().intervention(), List.of("OfficersArrived"));
            case StoryMove.ReportVisit(At at, var outcome) -> {
                Whole was = before.of(at.visit().intervention());
                yield events(was, "VisitCompleted", after(answer, was, after));
            }
            case StoryMove.RunShort(At at) -> {
                Whole was = before.of(at.visit().intervention());
                yield events(was, "OfficersUnavailable", told(was, after).isEmpty() ? NONE : List.of("HandedOver"));
            }
            case StoryMove.StandDown(At at) -> Map.of(at.visit().intervention(), List.of("VisitStoodDown"));
            case StoryMove.Locate(Of of, var division) -> {
                Whole was = before.of(of.intervention().id());
                yield events(was, "VictimLocated", moved(was, after));
            }
            case StoryMove.HandOver(Of of, var station) ->
                Map.of(of.intervention().id(), moved(before.of(of.intervention().id()), after));
            case StoryMove.Regrade(Of of, Grade grade) -> {
                Whole was = before.of(of.intervention().id());
                yield events(was, "GradeChanged", risen(was, after));
            }
            case StoryMove.Close(Of of, var result) -> Map.of(of.intervention().id(), List.of("InterventionClosed"));
        };
    }

    private static Map<InterventionId, List<String>> alerted(
            StoryMove.Alert alert, StoryCast cast, StoryScene before, StoryScene after) {
        List<Whole> open = before.openOf(cast.person(alert.event().victimId()));
        if (open.isEmpty()) {
            InterventionId opened = Names.intervention(alert.event().alertId());
            Whole now = after.of(opened);
            return Map.of(opened, and("InterventionOpened", now.openVisit().isEmpty() ? NONE : told(now, after)));
        }
        Whole was = open.getFirst();
        Intervention now = after.of(was.intervention().id()).intervention();
        boolean placeLearnt = was.intervention().whereabouts().location() == null
                && now.whereabouts().location() != null
                && was.openVisit()
                        .filter(visit -> visit.location().address().equals("not known"))
                        .isPresent();
        return events(
                was,
                "AlertAttached",
                Stream.concat(
                                (placeLearnt ? told(was, after) : NONE).stream(),
                                (was.is(InterventionState.MONITORED) ? told(was, after) : risen(was, after)).stream())
                        .toList());
    }

    /** What the next step of a report brings. */
    private static List<String> after(Answer answer, Whole was, StoryScene after) {
        return switch (NextStepKind.valueOf(
                answer.json().path("next").path("kind").asString())) {
            case MONITOR -> stoodDown(was, after);
            case CLOSE ->
                Stream.concat(stoodDown(was, after).stream(), Stream.of("InterventionClosed"))
                        .toList();
            case NOTIFY_STATION, VISIT_AGAIN -> told(was, after);
            case CALL_AGAIN, SEARCH, NONE -> NONE;
        };
    }

    /** The visit that a promise on the telephone ended; one that was reported on ended by its report. */
    private static List<String> stoodDown(Whole was, StoryScene after) {
        Visit last = after.of(was.intervention().id()).lastVisit();
        return was.openVisit().isPresent() && last != null && last.state() == VisitState.STOOD_DOWN
                ? List.of("VisitStoodDown")
                : NONE;
    }

    private static List<String> risen(Whole was, StoryScene after) {
        Intervention now = after.of(was.intervention().id()).intervention();
        boolean red = now.grade() == Grade.RED && was.intervention().grade() != Grade.RED;
        Visit last = was.lastVisit();
        boolean searching = was.is(InterventionState.VISITING) && last != null && last.state() == VisitState.COMPLETED;
        return red && !searching ? told(was, after) : NONE;
    }

    private static List<String> moved(Whole was, StoryScene after) {
        Visit last = was.lastVisit();
        if (last == null || !(last.open() || was.is(InterventionState.VISITING))) {
            return NONE;
        }
        String to =
                StoryRules.station(after.of(was.intervention().id()).openVisit().orElseThrow());
        String from = StoryRules.station(last);
        return from.isEmpty() || to.isEmpty() || from.equals(to) ? told(was, after) : List.of("HandedOver");
    }

    private static List<String> told(Whole was, StoryScene after) {
        Visit visit = after.of(was.intervention().id()).openVisit().orElseThrow();
        return visit.station() == null ? NONE : List.of("StationNotified");
    }

    private static List<String> assigned(Visit visit, List<String> officers) {
        return officers.stream()
                .distinct()
                .filter(officer -> !visit.officers().contains(new OfficerId(officer)))
                .map(officer -> "OfficerAssigned")
                .toList();
    }

    private static Map<InterventionId, List<String>> passed(StoryScene before, Instant now) {
        return before.wholes().stream()
                .collect(Collectors.toMap(
                        whole -> whole.intervention().id(),
                        whole -> Stream.concat(
                                        whole.calls().stream()
                                                .filter(call -> call.waiting() && call.claim() != null)
                                                .filter(call ->
                                                        !call.claim().until().isAfter(now))
                                                .map(call -> "CallReleased"),
                                        Stream.of(whole)
                                                .filter(one -> one.is(InterventionState.MONITORED))
                                                .filter(one -> !one.intervention()
                                                        .ending()
                                                        .monitoredUntil()
                                                        .isAfter(now))
                                                .map(one -> "InterventionClosed"))
                                .toList()));
    }

    private static Map<InterventionId, List<String>> events(Whole of, String own, List<String> further) {
        return Map.of(of.intervention().id(), and(own, further));
    }

    private static List<String> and(String own, List<String> further) {
        return Stream.concat(Stream.of(own), further.stream()).toList();
    }
}
