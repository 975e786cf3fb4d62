package forestall.simulator.walk.reconcile;

import forestall.simulator.walk.listening.Heard;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One intervention as its events tell it, and nothing but its events: whoever reads the topic knows all this. On the way it notes which
 * events are somebody's command and which follow from a decision, and what cannot follow.
 */
final class Retelling {

    private static final String POLICY = "policy";

    private final String id;
    private final Set<String> alerts = new TreeSet<>();
    private final Map<Integer, RetoldCall> calls = new LinkedHashMap<>();
    private final LinkedHashMap<String, RetoldVisit> visits = new LinkedHashMap<>();
    private final List<Heard> commands = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> missed = new TreeSet<>();
    private String state = "";
    private String grade = "";
    private String result = "";

    /** Whose command the last decision followed; what follows from that carries the same name. */
    private String decidedBy = "";

    /** What the last decision asks for, until it has followed. */
    private boolean stationDue;

    private boolean moving;
    private boolean ending;

    /** A visit is due that no station is known for. */
    private boolean unrouted;

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
        calls.values().forEach(call -> lines.add(call.line()));
        visits.values().forEach(visit -> lines.add(visit.line()));
        if (unrouted) {
            lines.add("visit UNROUTED");
        }
        return lines;
    }

    String id() {
        return id;
    }

    boolean open() {
        return !state.equals("CLOSED");
    }

    Set<String> alerts() {
        return alerts;
    }

    /** Those that somebody's command announced, in their order. */
    List<Heard> commands() {
        return commands;
    }

    List<String> complaints() {
        return complaints;
    }

    Stream<RetoldCall> waitingCalls() {
        return calls.values().stream().filter(RetoldCall::waiting);
    }

    Collection<RetoldVisit> visits() {
        return visits.values();
    }

    boolean waitsForAStation() {
        return unrouted || visits.values().stream().anyMatch(visit -> visit.state.equals("UNROUTED"));
    }

    private void tell(Heard event) {
        if (state.equals("CLOSED") && !event.type().equals("DeadlineMissed")) {
            complain(event, "nothing after its end");
        }
        switch (event.type()) {
            case "InterventionOpened" -> opened(event);
            case "AlertAttached" -> attached(event);
            case "CallClaimed" -> claimed(event);
            case "CallReleased" -> released(event);
            case "WarningCallCompleted" -> called(event);
            case "StationNotified" -> notified(event);
            case "StationAccepted" -> accepted(event);
            case "OfficerAssigned" -> assigned(event);
            case "OfficersArrived" -> arrived(event);
            case "VisitCompleted" -> visited(event);
            case "VictimLocated" -> located(event);
            case "HandedOver" -> handedOver(event);
            case "OfficersUnavailable" -> unavailable(event);
            case "VisitStoodDown" -> stoodDown(event);
            case "GradeChanged" -> regraded(event);
            case "DeadlineMissed" -> missed(event);
            case "InterventionClosed" -> closed(event);
            default -> complain(event, "a type of event that is known");
        }
    }

    private void opened(Heard event) {
        command(event);
        if (!state.isEmpty()) {
            complain(event, "one opening");
        }
        state = "OPEN";
        grade = event.text("grade");
        alerts.add(event.text("alertId"));
        calls.put(1, new RetoldCall(1));
        stationDue = grade.equals("RED");
    }

    private void attached(Heard event) {
        command(event);
        String before = grade;
        grade = event.text("gradeAfter");
        if (!event.text("gradeBefore").equals(before) || moreUrgent(before, grade)) {
            complain(event, "a grade that was %s and does not fall".formatted(before));
        }
        if (!alerts.add(event.text("alertId"))) {
            complain(event, "an alert that has not joined before");
        }
        if (state.equals("MONITORED")) {
            state = "VISITING";
            stationDue = true;
        } else {
            follow(before);
        }
    }

    /** A grade that rises to RED: a station has to know, unless nobody knows where to send it. */
    private void follow(String before) {
        if (before.equals("RED") || !grade.equals("RED")) {
            return;
        }
        Optional<RetoldVisit> open = openVisit();
        if (open.isPresent()) {
            stationDue = !open.get().station.isEmpty();
        } else {
            stationDue = !unrouted && !(state.equals("VISITING") && lastVisitWasPaid());
        }
    }

    private boolean lastVisitWasPaid() {
        return !visits.isEmpty() && visits.lastEntry().getValue().state.equals("COMPLETED");
    }

    private void claimed(Heard event) {
        command(event);
        RetoldCall call = call(event);
        if (!call.waiting() || !call.owner.isEmpty()) {
            complain(event, "a waiting call that nobody has, not one that is " + call.line());
        }
        call.owner = event.text("operatorId");
        state = state.equals("OPEN") ? "CALLING" : state;
    }

    private void released(Heard event) {
        if (!event.actor().equals(POLICY)) {
            command(event);
        }
        RetoldCall call = call(event);
        if (!call.waiting() || !call.owner.equals(event.text("operatorId"))) {
            complain(event, "a call of " + event.text("operatorId") + ", not one that is " + call.line());
        }
        call.owner = "";
    }

    private void called(Heard event) {
        command(event);
        RetoldCall call = call(event);
        if (!call.waiting() || !call.owner.equals(event.text("operatorId"))) {
            complain(event, "a call of " + event.text("operatorId") + ", not one that is " + call.line());
        }
        call.state = "COMPLETED";
        call.outcome = event.text("outcome");
        switch (event.next()) {
            case "MONITOR" -> monitored();
            case "NOTIFY_STATION" -> {
                state = "VISITING";
                stationDue = true;
            }
            case "CALL_AGAIN" -> calls.put(call.attempt + 1, new RetoldCall(call.attempt + 1));
            case "CLOSE" -> ending = true;
            case "NONE" -> state = "VISITING";
            default -> complain(event, "a decision that can follow a call, not " + event.next());
        }
    }

    private void notified(Heard event) {
        if ((stationDue || moving) && event.actor().equals(decidedBy)) {
            stationDue = false;
            moving = false;
        } else {
            command(event);
        }
        unrouted = false;
        visit(event).to(event.text("stationCode"));
    }

    private void accepted(Heard event) {
        command(event);
        RetoldVisit visit = visit(event);
        expect(event, visit, event.text("stationCode"), "NOTIFIED");
        visit.state = "ACCEPTED";
        state = "VISITING";
    }

    private void assigned(Heard event) {
        command(event);
        RetoldVisit visit = visit(event);
        expect(event, visit, event.text("stationCode"), "ACCEPTED", "ASSIGNED");
        visit.state = "ASSIGNED";
    }

    private void arrived(Heard event) {
        command(event);
        RetoldVisit visit = visit(event);
        expect(event, visit, event.text("stationCode"), "ASSIGNED");
        if (visit.arrived) {
            complain(event, "one arrival");
        }
        visit.arrived = true;
    }

    private void visited(Heard event) {
        command(event);
        RetoldVisit visit = visit(event);
        expect(event, visit, event.text("stationCode"), "ASSIGNED");
        visit.state = "COMPLETED";
        visit.outcome = event.text("outcome");
        state = "VISITING";
        switch (event.next()) {
            case "MONITOR" -> monitored();
            case "VISIT_AGAIN" -> stationDue = true;
            case "SEARCH" -> {}
            case "CLOSE" -> ending = true;
            default -> complain(event, "a decision that can follow a visit, not " + event.next());
        }
    }

    private void located(Heard event) {
        command(event);
        boolean known = event.data().path("dimensions").path("stationCode").isString();
        Optional<RetoldVisit> open = openVisit();
        if (known) {
            moving = open.isPresent() || unrouted || state.equals("VISITING");
        } else if (open.isPresent()) {
            open.get().unrouted();
        } else {
            unrouted = unrouted || (state.equals("VISITING") && !visits.isEmpty());
        }
    }

    private void handedOver(Heard event) {
        if (moving) {
            moving = false;
        } else {
            command(event);
        }
        RetoldVisit visit = visit(event);
        if (visit.station.isEmpty()) {
            visit.station = event.text("fromStation");
        }
        if (!visit.station.equals(event.text("fromStation")) || !visit.open()) {
            complain(event, "an open visit of station " + event.text("fromStation") + ", not " + visit.line());
        }
        visit.to(event.text("toStation"));
    }

    private void unavailable(Heard event) {
        command(event);
        RetoldVisit visit = visit(event);
        expect(event, visit, event.text("stationCode"), "NOTIFIED", "ACCEPTED");
        visit.lacked = true;
        if (event.text("nextStation").isEmpty()) {
            visit.unrouted();
        } else {
            moving = true;
        }
    }

    private void stoodDown(Heard event) {
        if (!ending) {
            command(event);
        }
        RetoldVisit visit = visits.get(event.text("visitId"));
        if (visit == null && !unrouted) {
            complain(event, "a visit that was told of before");
        }
        RetoldVisit stood = visit(event);
        if (visit == null) {
            stood.unrouted();
        }
        if (!stood.open()) {
            complain(event, "an open visit, not " + stood.line());
        }
        stood.state = "STOOD_DOWN";
        unrouted = false;
    }

    private void regraded(Heard event) {
        command(event);
        if (!event.text("gradeBefore").equals(grade)) {
            complain(event, "a grade that was " + grade);
        }
        String before = grade;
        grade = event.text("gradeAfter");
        if (state.equals("MONITORED") && grade.equals("RED")) {
            state = "VISITING";
        }
        follow(before);
    }

    private void missed(Heard event) {
        String stage = event.text("stage") + event.text("visitId");
        if (!missed.add(stage)) {
            complain(event, "each deadline missed once");
        }
        if (event.at().isBefore(java.time.Instant.parse(event.text("dueAt")))) {
            complain(event, "a deadline that had come, not one of " + event.text("dueAt"));
        }
    }

    private void closed(Heard event) {
        boolean byItself = state.equals("MONITORED") ? event.actor().equals(POLICY) : ending;
        if (!byItself) {
            command(event);
        }
        if (openVisit().isPresent() || unrouted) {
            complain(event, "no open visit at the end");
        }
        standDownCalls();
        state = "CLOSED";
        result = event.text("result");
    }

    private void monitored() {
        state = "MONITORED";
        ending = true;
        standDownCalls();
    }

    /** Somebody's command: whatever the decision before asked for has followed by now, or did not. */
    private void command(Heard event) {
        settle();
        decidedBy = event.actor();
        commands.add(event);
    }

    private void settle() {
        unrouted = unrouted || stationDue;
        if (moving) {
            complaints.add("expected the visit of intervention " + id + " to move on, found that it did not");
        }
        if (ending && !state.equals("MONITORED") && !state.equals("CLOSED")) {
            complaints.add("expected the end of intervention " + id + ", found state " + state);
        }
        stationDue = false;
        moving = false;
        ending = false;
    }

    private void standDownCalls() {
        waitingCalls().forEach(call -> call.state = "STOOD_DOWN");
    }

    private RetoldCall call(Heard event) {
        int attempt = event.data().path("attempt").asInt(0);
        RetoldCall call = calls.get(attempt);
        if (call == null) {
            complain(event, "a call that was to be made");
            return new RetoldCall(attempt);
        }
        return call;
    }

    private RetoldVisit visit(Heard event) {
        return visits.computeIfAbsent(event.text("visitId"), RetoldVisit::new);
    }

    private Optional<RetoldVisit> openVisit() {
        return visits.values().stream().filter(RetoldVisit::open).findFirst();
    }

    private void expect(Heard event, RetoldVisit visit, String station, String... states) {
        if (!visit.station.equals(station) || !List.of(states).contains(visit.state)) {
            complain(
                    event,
                    "a visit of station %s that is %s, not %s"
                            .formatted(station, String.join(" or ", states), visit.line()));
        }
    }

    private void complain(Heard event, String expected) {
        complaints.add("expected %s, found %s %s".formatted(expected, event.type(), event.id()));
    }

    private static boolean moreUrgent(String grade, String than) {
        List<String> urgency = List.of("RED", "ORANGE", "YELLOW");
        return urgency.indexOf(grade) < urgency.indexOf(than);
    }
}
