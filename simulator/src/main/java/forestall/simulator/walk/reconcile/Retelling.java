package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One intervention as its events tell it, and nothing but its events: whoever reads the topic knows all this. On the way it notes which
 * events are somebody's command and which follow from a decision, and what cannot follow.
 */
final class Retelling {

    private static final String POLICY = "policy";
    private static final List<String> URGENCY = List.of("RED", "ORANGE", "YELLOW");

    private final String id;
    private final Complaints complaints = new Complaints();
    private final RetoldCalls calls = new RetoldCalls(complaints);
    private final RetoldVisits visits = new RetoldVisits(complaints);
    private final Set<String> alerts = new TreeSet<>();
    private final List<Heard> commands = new ArrayList<>();
    private final Set<String> missed = new TreeSet<>();
    private String state = "";
    private String grade = "";
    private String result = "";

    /** Whose command the last decision followed; what follows from that carries the same name. */
    private String decidedBy = "";

    /** What the last decision asks for, until it has followed: that a station is told, that a visit moves on, that it ends. */
    private boolean stationDue;

    private boolean moving;
    private boolean ending;

    private Retelling(String id) {
        this.id = id;
    }

    static Retelling of(List<Heard> events) {
        Retelling retelling = new Retelling(events.getFirst().interventionId());
        events.forEach(retelling::tell);
        retelling.settle();
        return retelling;
    }

    /** What the view of it should show, a line for each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("state " + state, "grade " + grade));
        if (state.equals("CLOSED")) {
            lines.add("result " + result);
        }
        alerts.forEach(alert -> lines.add("alert " + alert));
        calls.lines().forEach(lines::add);
        visits.lines().forEach(lines::add);
        return lines;
    }

    String id() {
        return id;
    }

    /** Those that somebody's command announced, in their order. */
    List<Heard> commands() {
        return commands;
    }

    List<String> complaints() {
        return complaints.all();
    }

    Stream<RetoldCall> waitingCalls() {
        return calls.waiting();
    }

    Collection<RetoldVisit> visits() {
        return visits.all();
    }

    boolean waitsForAStation() {
        return visits.waitForAStation();
    }

    private void tell(Heard event) {
        if (state.equals("CLOSED") && !event.type().equals("DeadlineMissed")) {
            complaints.add(event, "nothing after its end");
        }
        switch (event.type()) {
            case "InterventionOpened" -> opened(event);
            case "AlertAttached" -> attached(event);
            case "CallClaimed" -> claimed(event);
            case "CallReleased" -> released(event);
            case "WarningCallCompleted" -> called(event);
            case "StationNotified" -> notified(event);
            case "StationAccepted" -> accepted(event);
            case "OfficerAssigned" -> command(event, visits::assigned);
            case "OfficersArrived" -> command(event, visits::arrived);
            case "VisitCompleted" -> visited(event);
            case "VictimLocated" -> located(event);
            case "HandedOver" -> handedOver(event);
            case "OfficersUnavailable" -> unavailable(event);
            case "VisitStoodDown" -> stoodDown(event);
            case "GradeChanged" -> regraded(event);
            case "DeadlineMissed" -> missed(event);
            case "InterventionClosed" -> closed(event);
            default -> complaints.add(event, "a type of event that is known");
        }
    }

    private void opened(Heard event) {
        command(event);
        if (!state.isEmpty()) {
            complaints.add(event, "one opening");
        }
        state = "OPEN";
        grade = event.text("grade");
        alerts.add(event.text("alertId"));
        calls.first();
        stationDue = grade.equals("RED");
    }

    private void attached(Heard event) {
        command(event);
        String before = grade;
        grade = event.text("gradeAfter");
        if (!event.text("gradeBefore").equals(before) || URGENCY.indexOf(grade) > URGENCY.indexOf(before)) {
            complaints.add(event, "a grade that was %s and does not fall".formatted(before));
        }
        if (!alerts.add(event.text("alertId"))) {
            complaints.add(event, "an alert that has not joined before");
        }
        if (state.equals("MONITORED")) {
            state = "VISITING";
            stationDue = true;
        } else {
            follow(before);
        }
    }

    private void regraded(Heard event) {
        command(event);
        if (!event.text("gradeBefore").equals(grade)) {
            complaints.add(event, "a grade that was " + grade);
        }
        String before = grade;
        grade = event.text("gradeAfter");
        if (state.equals("MONITORED") && grade.equals("RED")) {
            state = "VISITING";
        }
        follow(before);
    }

    /** A grade that rises to RED: a station has to know, unless nobody knows which, or whoever is looked for has to be found first. */
    private void follow(String before) {
        if (grade.equals("RED") && !before.equals("RED")) {
            Optional<RetoldVisit> open = visits.open();
            boolean searching = state.equals("VISITING") && visits.lastWasPaid();
            stationDue = open.map(visit -> !visit.station.isEmpty()).orElse(!visits.anyOpen() && !searching);
        }
    }

    private void claimed(Heard event) {
        command(event, calls::claimed);
        state = state.equals("OPEN") ? "CALLING" : state;
    }

    private void released(Heard event) {
        if (!event.actor().equals(POLICY)) {
            command(event);
        }
        calls.released(event);
    }

    private void called(Heard event) {
        command(event, calls::completed);
        switch (event.next()) {
            case "MONITOR" -> monitored();
            case "NOTIFY_STATION" -> {
                state = "VISITING";
                stationDue = true;
            }
            case "CALL_AGAIN" -> {}
            case "CLOSE" -> ending = true;
            case "NONE" -> state = "VISITING";
            default -> complaints.add(event, "a decision that can follow a call, not " + event.next());
        }
    }

    private void notified(Heard event) {
        if ((stationDue || moving) && event.actor().equals(decidedBy)) {
            stationDue = false;
            moving = false;
        } else {
            command(event);
        }
        visits.notified(event);
    }

    private void accepted(Heard event) {
        command(event, visits::accepted);
        state = "VISITING";
    }

    private void visited(Heard event) {
        command(event, visits::completed);
        state = "VISITING";
        switch (event.next()) {
            case "MONITOR" -> monitored();
            case "VISIT_AGAIN" -> stationDue = true;
            case "SEARCH" -> {}
            case "CLOSE" -> ending = true;
            default -> complaints.add(event, "a decision that can follow a visit, not " + event.next());
        }
    }

    private void located(Heard event) {
        command(event);
        boolean due = visits.anyOpen() || state.equals("VISITING");
        if (event.data().path("dimensions").path("stationCode").isString()) {
            moving = due;
        } else if (due) {
            visits.lost();
        }
    }

    private void handedOver(Heard event) {
        if (moving) {
            moving = false;
        } else {
            command(event);
        }
        visits.handedOver(event);
    }

    private void unavailable(Heard event) {
        command(event, visits::lacked);
        moving = !event.text("nextStation").isEmpty();
    }

    private void stoodDown(Heard event) {
        if (!ending) {
            command(event);
        }
        visits.stoodDown(event);
    }

    private void missed(Heard event) {
        if (!missed.add(event.text("stage") + event.text("visitId"))) {
            complaints.add(event, "each deadline missed once");
        }
        if (event.at().isBefore(Instant.parse(event.text("dueAt")))) {
            complaints.add(event, "a deadline that had come, not one of " + event.text("dueAt"));
        }
    }

    private void closed(Heard event) {
        boolean byItself = state.equals("MONITORED") ? event.actor().equals(POLICY) : ending;
        if (!byItself) {
            command(event);
        }
        if (visits.anyOpen()) {
            complaints.add(event, "no open visit at the end");
        }
        calls.stoodDown();
        state = "CLOSED";
        result = event.text("result");
    }

    private void monitored() {
        state = "MONITORED";
        ending = true;
        calls.stoodDown();
    }

    private void command(Heard event, Consumer<Heard> then) {
        command(event);
        then.accept(event);
    }

    /** Somebody's command: whatever the decision before asked for has followed by now, or did not. */
    private void command(Heard event) {
        settle();
        decidedBy = event.actor();
        commands.add(event);
    }

    private void settle() {
        if (stationDue && visits.open().isPresent()) {
            complaints.add("the station of intervention %s to be told again".formatted(id), "that it was not");
        } else if (stationDue) {
            visits.due();
        }
        if (moving) {
            complaints.add("the visit of intervention %s to move on".formatted(id), "that it did not");
        }
        if (ending && !state.equals("MONITORED") && !state.equals("CLOSED")) {
            complaints.add("the end of intervention " + id, "state " + state);
        }
        stationDue = false;
        moving = false;
        ending = false;
    }
}
