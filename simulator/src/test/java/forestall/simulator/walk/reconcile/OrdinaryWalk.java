package forestall.simulator.walk.reconcile;

import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Shortfall;
import forestall.simulator.walk.ledger.Deed;
import forestall.simulator.walk.ledger.Entry;
import forestall.simulator.walk.ledger.Own;
import forestall.simulator.walk.ledger.Slip;
import forestall.simulator.walk.ledger.Surprise;
import forestall.simulator.walk.listening.Heard;
import forestall.simulator.walk.plan.Age;
import forestall.simulator.walk.plan.Dwelling;
import forestall.simulator.walk.plan.Home;
import forestall.simulator.walk.plan.Journey;
import forestall.simulator.walk.plan.Mistake;
import forestall.simulator.walk.plan.Person;
import forestall.simulator.walk.plan.Post;
import forestall.simulator.walk.plan.Suspicion;
import forestall.simulator.walk.plan.Traveller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A walk of five in which everything agrees, to be doctored: on the way of A an officer is sent; B's promise is broken and their station has
 * nobody; nobody knows which station is C's; D's station hands over; E was no victim.
 */
public final class OrdinaryWalk {

    static final String NEAR = "310104017";
    static final String FAR = "310104016";
    static final Instant BEGIN = Instant.parse("2017-11-14T02:00:00Z");

    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEAR_STATION = "station-" + NEAR;
    private static final String OPERATOR = "operator-1";
    private static final String POLICY = "policy";
    private static final Map<String, ?> CLOCK =
            Map.of("acceptBy", "2017-11-14T02:10:00Z", "visitBy", "2017-11-14T02:30:00Z");
    private static final Map<String, ?> RED_CALL =
            Map.of("claimBy", "2017-11-14T02:02:00Z", "callBy", "2017-11-14T02:05:00Z");
    private static final Map<String, ?> YELLOW_CALL = Map.of("callBy", "2017-11-15T02:00:00Z");

    final Map<String, Traveller> people = new HashMap<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Slip> slips = new ArrayList<>();
    final List<Surprise> surprises = new ArrayList<>();
    final List<Heard> events = new ArrayList<>();
    final Map<String, ObjectNode> interventions = new LinkedHashMap<>();
    final Map<String, List<String>> ofVictim = new HashMap<>();
    final List<ObjectNode> calls = new ArrayList<>();
    final Map<String, List<ObjectNode>> ofStations =
            new HashMap<>(Map.of(NEAR, new ArrayList<>(), FAR, new ArrayList<>()));
    final List<ObjectNode> unrouted = new ArrayList<>();
    final List<ObjectNode> shortfalls = new ArrayList<>();
    final Instant at = BEGIN.plusSeconds(3600);

    public OrdinaryWalk() {
        a();
        b();
        c();
        d();
        e();
    }

    public Walked walked() {
        Map<String, List<JsonNode>> queues = new HashMap<>();
        ofStations.forEach((station, rows) -> queues.put(station, List.copyOf(rows)));
        return new Walked(
                people,
                entries,
                slips,
                surprises,
                events,
                new Views(
                        Map.copyOf(interventions),
                        ofVictim,
                        List.copyOf(calls),
                        queues,
                        List.copyOf(unrouted),
                        List.copyOf(shortfalls)),
                at);
    }

    /** An event that happened so many seconds after the beginning; each has an id of its own. */
    Heard event(int second, String type, String who, String actor, Map<String, ?> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.putIfAbsent("interventionId", "i-" + who);
        return new Heard(
                "event-" + events.size() + "-" + second,
                type,
                "victim-" + who,
                BEGIN.plusSeconds(second),
                actor,
                JSON.valueToTree(all));
    }

    Heard first(String type, String who) {
        return events.stream()
                .filter(event -> event.type().equals(type) && event.victimId().equals("victim-" + who))
                .findFirst()
                .orElseThrow();
    }

    ObjectNode view(String who) {
        return interventions.get("i-" + who);
    }

    ObjectNode visit(String who) {
        return (ObjectNode) view(who).path("visits").get(0);
    }

    static ObjectNode json(Map<String, ?> fields) {
        return JSON.valueToTree(fields);
    }

    static Map<String, Object> with(Map<String, ?> fields, Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(fields);
        all.putAll(others);
        return all;
    }

    private void a() {
        met("a", Dwelling.BY_CODE);
        flagged(
                0,
                "a",
                "InterventionOpened",
                "alert-a",
                Suspicion.BANKING_APP_OPENED,
                opening("alert-a", "RED", RED_CALL));
        told(0, "a");
        claimed(10, "a");
        say(20, "StationAccepted", "a", NEAR_STATION, Map.of("visitId", "visit-a", "stationCode", NEAR));
        did(Deed.ACCEPT, "a", "visit-a", NEAR_STATION, "", Own.of("StationAccepted", NEAR_STATION, "visit-a", NEAR));
        say(
                30,
                "OfficerAssigned",
                "a",
                NEAR_STATION,
                Map.of("visitId", "visit-a", "stationCode", NEAR, "officerId", "officer-1"));
        did(
                Deed.ASSIGN,
                "a",
                "visit-a",
                NEAR_STATION,
                "officer-1",
                Own.of("OfficerAssigned", NEAR_STATION, "visit-a", NEAR, "officer-1"));
        waiting("a", "RED", OPERATOR, 100);
        Map<String, Object> visit = visit("a", "ASSIGNED", NEAR, Map.of("officerIds", List.of("officer-1")));
        ofStations.get(NEAR).add(json(visit));
        shown(
                "a",
                "VISITING",
                "RED",
                Map.of(
                        "deadlines", RED_CALL,
                        "alerts", List.of(alert("alert-a", "RED", "banking-app-opened")),
                        "calls", List.of(Map.of("attempt", 1, "state", "WAITING", "claimedBy", OPERATOR)),
                        "visits", List.of(visit)));
    }

    private void b() {
        met("b", Dwelling.BY_CODE);
        flagged(
                40,
                "b",
                "InterventionOpened",
                "alert-b1",
                Suspicion.FLAGGED,
                opening("alert-b1", "YELLOW", YELLOW_CALL));
        claimed(50, "b");
        completed(60, "b", CallOutcome.DISSUADED, "MONITOR");
        flagged(
                70,
                "b",
                "AlertAttached",
                "alert-b2",
                Suspicion.FLAGGED,
                Map.of("alertId", "alert-b2", "gradeBefore", "YELLOW", "gradeAfter", "RED"));
        told(70, "b");
        String lacking = Shortfall.NO_OFFICER_ON_DUTY.name();
        say(
                80,
                "OfficersUnavailable",
                "b",
                NEAR_STATION,
                Map.of("visitId", "visit-b", "stationCode", NEAR, "shortfall", lacking, "nextStation", FAR));
        did(
                Deed.LACK,
                "b",
                "visit-b",
                NEAR_STATION,
                lacking,
                Own.of("OfficersUnavailable", NEAR_STATION, "visit-b", NEAR, lacking));
        handedOver(80, "b");
        Map<String, Object> visit = visit("b", "NOTIFIED", FAR, Map.of());
        ofStations.get(FAR).add(json(visit));
        ofStations.get(NEAR).add(json(with(visit, Map.of("handedOverTo", FAR))));
        shortfalls.add(json(visit));
        shown(
                "b",
                "VISITING",
                "RED",
                Map.of(
                        "deadlines", YELLOW_CALL,
                        "alerts",
                                List.of(
                                        alert("alert-b1", "YELLOW", "flagged"),
                                        alert("alert-b2", "RED", "alerted-while-monitored")),
                        "calls", List.of(called("DISSUADED")),
                        "visits", List.of(visit)));
    }

    private void c() {
        met("c", Dwelling.AMBIGUOUS);
        flagged(
                90,
                "c",
                "InterventionOpened",
                "alert-c",
                Suspicion.SCREEN_SHARING,
                opening("alert-c", "RED", RED_CALL));
        missed(120, "c", "CLAIM_CALL", "2017-11-14T02:02:00Z");
        missed(300, "c", "FIRST_CALL", "2017-11-14T02:05:00Z");
        waiting("c", "RED", "", 200);
        Map<String, Object> visit = visit("c", "UNROUTED", "", Map.of());
        unrouted.add(json(with(visit, Map.of("candidates", List.of("310105009", "310112107")))));
        shown(
                "c",
                "OPEN",
                "RED",
                Map.of(
                        "deadlines", RED_CALL,
                        "alerts", List.of(alert("alert-c", "RED", "screen-sharing")),
                        "calls", List.of(Map.of("attempt", 1, "state", "WAITING")),
                        "visits", List.of(visit)));
    }

    private void d() {
        met("d", Dwelling.BY_TEXT);
        flagged(
                100,
                "d",
                "InterventionOpened",
                "alert-d",
                Suspicion.SCREEN_SHARING,
                opening("alert-d", "RED", Map.of()));
        told(100, "d");
        handedOver(110, "d");
        did(Deed.HAND_OVER, "d", "visit-d", NEAR_STATION, FAR, Own.of("HandedOver", NEAR_STATION, "visit-d", FAR));
        waiting("d", "RED", "", 300);
        Map<String, Object> visit = visit("d", "NOTIFIED", FAR, Map.of());
        ofStations.get(FAR).add(json(visit));
        ofStations.get(NEAR).add(json(with(visit, Map.of("handedOverTo", FAR))));
        shown(
                "d",
                "OPEN",
                "RED",
                Map.of(
                        "alerts", List.of(alert("alert-d", "RED", "screen-sharing")),
                        "calls", List.of(Map.of("attempt", 1, "state", "WAITING")),
                        "visits", List.of(visit)));
    }

    private void e() {
        met("e", Dwelling.BY_CODE);
        flagged(
                120,
                "e",
                "InterventionOpened",
                "alert-e",
                Suspicion.FLAGGED,
                opening("alert-e", "YELLOW", YELLOW_CALL));
        claimed(130, "e");
        completed(140, "e", CallOutcome.FALSE_ALARM, "CLOSE");
        say(140, "InterventionClosed", "e", OPERATOR, Map.of("result", "FALSE_ALARM"));
        slips.add(new Slip(Mistake.CLOSE_WHAT_IS_CLOSED, "victim-e", "i-e", Mistake.CLOSE_WHAT_IS_CLOSED.refusal()));
        shown(
                "e",
                "CLOSED",
                "YELLOW",
                Map.of(
                        "result",
                        "FALSE_ALARM",
                        "deadlines",
                        YELLOW_CALL,
                        "alerts",
                        List.of(alert("alert-e", "YELLOW", "flagged")),
                        "calls",
                        List.of(called("FALSE_ALARM"))));
    }

    private void met(String who, Dwelling dwelling) {
        Post near = new Post(NEAR, "漕河泾派出所", "Caohejing Police Station", "310104", List.of(NEAR));
        Post elsewhere = new Post("310105004", "新华路派出所", "Xinhua Road Police Station", "310105", List.of("310105004"));
        Home home = new Home("上海市", null, dwelling.routable() ? near : null);
        people.put(
                "victim-" + who,
                new Traveller(
                        new Person(1, "+8613800000001", "赵某甲", 40, home, elsewhere),
                        new Journey(who, Age.UNDER_SIXTY, dwelling, List.of())));
        ofVictim.put("victim-" + who, List.of("i-" + who));
    }

    private void flagged(int second, String who, String type, String alert, Suspicion suspicion, Map<String, ?> data) {
        say(second, type, who, POLICY, data);
        did(Deed.FLAG, who, alert, "feed-demo", suspicion.name(), Own.of(Own.ALERT, "", alert));
    }

    private static Map<String, ?> opening(String alert, String grade, Map<String, ?> deadlines) {
        return Map.of("alertId", alert, "grade", grade, "deadlines", deadlines);
    }

    private void told(int second, String who) {
        say(
                second,
                "StationNotified",
                who,
                POLICY,
                with(CLOCK, Map.of("visitId", "visit-" + who, "stationCode", NEAR)));
    }

    private void handedOver(int second, String who) {
        say(
                second,
                "HandedOver",
                who,
                NEAR_STATION,
                with(CLOCK, Map.of("visitId", "visit-" + who, "fromStation", NEAR, "toStation", FAR)));
    }

    private void claimed(int second, String who) {
        say(second, "CallClaimed", who, OPERATOR, call(who, Map.of()));
        did(Deed.CLAIM, who, "call-" + who, OPERATOR, "", Own.of("CallClaimed", OPERATOR, "call-" + who, OPERATOR));
    }

    private void completed(int second, String who, CallOutcome outcome, String next) {
        say(
                second,
                "WarningCallCompleted",
                who,
                OPERATOR,
                call(who, Map.of("reached", "VICTIM", "outcome", outcome.name(), "next", Map.of("kind", next))));
        did(
                Deed.CALL,
                who,
                "call-" + who,
                OPERATOR,
                outcome.name(),
                Own.of("WarningCallCompleted", OPERATOR, "call-" + who, "VICTIM", outcome.name(), next));
    }

    private static Map<String, Object> call(String who, Map<String, ?> more) {
        return with(Map.of("callId", "call-" + who, "operatorId", OPERATOR, "attempt", 1), more);
    }

    private void missed(int second, String who, String stage, String due) {
        say(second, "DeadlineMissed", who, POLICY, Map.of("stage", stage, "dueAt", due));
    }

    private void waiting(String who, String grade, String owner, int queued) {
        calls.add(json(Map.of(
                "callId",
                "call-" + who,
                "interventionId",
                "i-" + who,
                "victimId",
                "victim-" + who,
                "attempt",
                1,
                "claimedBy",
                owner,
                "grade",
                grade,
                "dueAt",
                "2017-11-14T02:05:00Z",
                "queuedAt",
                BEGIN.plusSeconds(queued).toString())));
    }

    private static Map<String, Object> visit(String who, String state, String station, Map<String, ?> more) {
        Map<String, Object> visit = with(CLOCK, more);
        visit.putAll(Map.of(
                "visitId", "visit-" + who,
                "interventionId", "i-" + who,
                "victimId", "victim-" + who,
                "state", state,
                "stationCode", station));
        return visit;
    }

    private static Map<String, ?> alert(String id, String grade, String rule) {
        return Map.of("alertId", id, "grade", grade, "rule", rule);
    }

    private static Map<String, ?> called(String outcome) {
        return Map.of("attempt", 1, "state", "COMPLETED", "report", Map.of("outcome", outcome));
    }

    private void shown(String who, String state, String grade, Map<String, ?> rest) {
        List<Map<String, String>> timeline = events.stream()
                .filter(event -> event.victimId().equals("victim-" + who))
                .map(event -> Map.of(
                        "type",
                        event.type(),
                        "actor",
                        event.actor(),
                        "at",
                        event.at().toString()))
                .toList();
        interventions.put(
                "i-" + who,
                json(with(
                        rest,
                        Map.of(
                                "interventionId", "i-" + who,
                                "victimId", "victim-" + who,
                                "state", state,
                                "grade", grade,
                                "timeline", timeline))));
    }

    private void say(int second, String type, String who, String actor, Map<String, ?> data) {
        events.add(event(second, type, who, actor, data));
    }

    private void did(Deed deed, String who, String thing, String actor, String detail, Own own) {
        entries.add(new Entry(deed, "victim-" + who, "i-" + who, thing, actor, detail, List.of(own)));
    }
}
