package forestall.simulator.reconciliation.checks;

import forestall.simulator.reconciliation.books.Told;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** One intervention with its calls and visits, walked through by its events in their order. What cannot follow is noted, once for each event. */
final class Life {

    private final Finding.Notes notes;
    private final Map<String, String> calls = new LinkedHashMap<>();
    private final Map<String, String> visits = new LinkedHashMap<>();
    private final Map<String, String> stations = new HashMap<>();
    private String state = "";

    Life(Finding.Notes notes) {
        this.notes = notes;
    }

    String state() {
        return state;
    }

    /** Those that events tell of, by id. */
    Map<String, String> calls() {
        return calls;
    }

    /** Those that events tell of, by id. */
    Map<String, String> visits() {
        return visits;
    }

    void tell(Told event) {
        notes.look(1);
        if (state.isEmpty() != event.type().equals("InterventionOpened")) {
            differ(event, "the opening first, and once", state.isEmpty() ? "no opening" : "another one");
        }
        switch (event.type()) {
            case "InterventionOpened" -> state = "OPEN";
            case "AlertAttached" -> step("ALERT", event);
            case "GradeChanged" -> regraded(event);
            case "CallClaimed" -> {
                step("CALL", event);
                call("CLAIM", event);
            }
            case "CallReleased" -> {
                goesOn(event);
                call("RELEASE", event);
            }
            case "WarningCallCompleted" -> {
                goesOn(event);
                call("REPORT", event);
                follow(event);
            }
            case "StationNotified" -> {
                step("TELL_STATION", event);
                told(event, event.text("stationCode"));
            }
            case "StationAccepted" -> {
                step("VISIT", event);
                visit("ACCEPT", event);
            }
            case "OfficerAssigned" -> {
                goesOn(event);
                visit("ASSIGN", event);
            }
            case "OfficersArrived" -> {
                goesOn(event);
                visit("ARRIVE", event);
            }
            case "VisitCompleted" -> {
                step("REPORT", event);
                visit("REPORT", event);
                follow(event);
            }
            case "VictimLocated" -> located(event);
            case "HandedOver" -> {
                goesOn(event);
                told(event, event.text("toStation"));
            }
            case "OfficersUnavailable" -> {
                goesOn(event);
                visit(event.text("nextStation").isEmpty() ? "GIVE_UP" : "PASS_ON", event);
            }
            case "VisitStoodDown" -> {
                goesOn(event);
                visits.putIfAbsent(event.text("visitId"), "UNROUTED");
                visit("STAND_DOWN", event);
            }
            case "InterventionClosed" -> step("CLOSE", event);
            case "DeadlineMissed" -> {
                // May be told after the end: it is about when something was due.
            }
            default -> goesOn(event);
        }
    }

    /** What was decided upon a report. */
    private void follow(Told report) {
        switch (report.text("next")) {
            case "MONITOR" -> step("MONITOR", report);
            case "NOTIFY_STATION", "NONE" -> step("VISIT", report);
            default -> {
                // Another call, another visit or the end have events of their own.
            }
        }
    }

    /** A promise that a person no longer trusts. */
    private void regraded(Told event) {
        step("REGRADE", event);
        if (state.equals("MONITORED") && event.text("gradeAfter").equals("RED")) {
            step("VISIT", event);
        }
    }

    /** No event tells that a visit lost its station, but for the one that found where the victim is now. */
    private void located(Told event) {
        step("LOCATE", event);
        if (event.text("ownStation").isEmpty()) {
            visits.replaceAll((id, found) -> Steps.ENDS.contains(found) ? found : "UNROUTED");
        }
    }

    /** A station hears of a visit: for the first time, or it has it already, or it has moved there. */
    private void told(Told event, String station) {
        String id = event.text("visitId");
        String before = stations.put(id, station);
        if (!visits.containsKey(id)) {
            visits.put(id, "NOTIFIED");
        } else {
            boolean stays = station.equals(before) && !"UNROUTED".equals(visits.get(id));
            visit(stays ? "FOLLOW" : "MOVE", event);
        }
    }

    private void goesOn(Told event) {
        if (state.equals("CLOSED")) {
            differ(event, "nothing after its end", "that it goes on");
        }
    }

    private void step(String step, Told event) {
        state = taken(Steps.OF_INTERVENTION, step, state, "the intervention", event);
    }

    private void call(String step, Told event) {
        String id = event.text("callId");
        calls.put(id, taken(Steps.OF_CALL, step, calls.getOrDefault(id, "WAITING"), "call " + id, event));
    }

    private void visit(String step, Told event) {
        String id = event.text("visitId");
        visits.put(id, taken(Steps.OF_VISIT, step, visits.getOrDefault(id, ""), "visit " + id, event));
    }

    private String taken(Map<String, Map<String, String>> steps, String step, String found, String whose, Told event) {
        Map<String, String> ways = steps.getOrDefault(step, Map.of());
        String to = ways.get(found);
        if (to == null) {
            differ(
                    event,
                    "%s at %s, for %s".formatted(whose, String.join(" or ", new TreeSet<>(ways.keySet())), step),
                    found.isEmpty() ? "no such" : found);
            return found;
        }
        return to;
    }

    private void differ(Told event, String expected, String found) {
        notes.differ(
                "intervention %s at %s (%s, %s)"
                        .formatted(event.text("interventionId"), event.type(), event.id(), event.place()),
                expected,
                found);
    }
}
