package forestall.simulator.walk.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.simulator.walk.listening.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What reads an intervention's events, and nothing but them, knows of it. */
class RetellingTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant THEN = Instant.parse("2017-11-14T02:00:00Z");
    private static final String STATION = "station-310104017";

    private final List<Heard> events = new ArrayList<>();

    @Test
    void a_red_alert_needs_a_station_and_without_one_a_supervisor() {
        opened("RED");
        assertThat(told().waitsForAStation()).isTrue();
        policy("StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        assertThat(told().waitsForAStation()).isFalse();
        assertThat(told().commands()).extracting(Heard::type).containsExactly("InterventionOpened");
    }

    @Test
    void whom_a_supervisor_chooses_is_told_by_command() {
        opened("RED");
        say("supervisor", "StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        assertThat(told().commands()).extracting(Heard::type).containsExactly("InterventionOpened", "StationNotified");
    }

    @Test
    void a_station_hears_again_when_the_grade_rises_under_its_visit() {
        opened("ORANGE");
        call("CallClaimed", Map.of());
        call("WarningCallCompleted", Map.of("outcome", "DENIES", "next", Map.of("kind", "NOTIFY_STATION")));
        say("operator-1", "StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        attached("ORANGE", "RED");
        assertThat(told().complaints())
                .containsExactly("expected the station of intervention i-1 to be told again, found that it was not");
        policy("StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        assertThat(told().complaints()).isEmpty();
    }

    @Test
    void whoever_is_searched_for_is_found_before_another_station_is_told() {
        opened("ORANGE");
        call("CallClaimed", Map.of());
        call("WarningCallCompleted", Map.of("outcome", "DENIES", "next", Map.of("kind", "NOTIFY_STATION")));
        say("operator-1", "StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        visit("StationAccepted", Map.of());
        visit("OfficerAssigned", Map.of());
        visit("VisitCompleted", Map.of("outcome", "NOT_AT_HOME", "next", Map.of("kind", "SEARCH")));
        attached("ORANGE", "RED");
        assertThat(told().complaints()).isEmpty();
        assertThat(told().waitsForAStation()).isFalse();
        assertThat(told().lines()).contains("state VISITING", "visit visit-1 COMPLETED at 310104017 NOT_AT_HOME");
    }

    @Test
    void a_promise_stands_calls_down_and_ends_by_itself() {
        opened("YELLOW");
        call("CallClaimed", Map.of());
        call("WarningCallCompleted", Map.of("outcome", "NO_ANSWER", "next", Map.of("kind", "CALL_AGAIN")));
        assertThat(told().waitingCalls()).extracting(call -> call.attempt).containsExactly(2);
        attached("YELLOW", "RED");
        policy("StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        visit("StationAccepted", Map.of());
        visit("OfficerAssigned", Map.of());
        visit("VisitCompleted", Map.of("outcome", "DISSUADED", "next", Map.of("kind", "MONITOR")));
        assertThat(told().waitingCalls()).isEmpty();
        policy("InterventionClosed", Map.of("result", "DISSUADED_BY_VISIT"));
        assertThat(told().lines()).contains("state CLOSED", "result DISSUADED_BY_VISIT", "call 2 STOOD_DOWN");
        assertThat(told().commands()).extracting(Heard::type).doesNotContain("InterventionClosed");
    }

    @Test
    void a_silent_operators_claim_ends_by_itself() {
        opened("YELLOW");
        call("CallClaimed", Map.of());
        policy("CallReleased", Map.of("callId", "call-1", "operatorId", "operator-1", "attempt", 1));
        assertThat(told().commands()).extracting(Heard::type).containsExactly("InterventionOpened", "CallClaimed");
        assertThat(told().lines()).contains("call 1 WAITING of nobody");
    }

    @Test
    void an_end_over_an_open_visit_cannot_be() {
        opened("RED");
        policy("StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        say("supervisor", "InterventionClosed", Map.of("result", "LOST_CONTACT"));
        assertThat(told().complaints())
                .singleElement()
                .asString()
                .startsWith("expected no open visit at the end, found InterventionClosed");
    }

    @Test
    void a_shortfall_moves_the_visit_on() {
        opened("RED");
        policy("StationNotified", Map.of("visitId", "visit-1", "stationCode", "310104017"));
        visit("OfficersUnavailable", Map.of("shortfall", "STATION_CLOSED", "nextStation", "310104016"));
        assertThat(told().complaints())
                .containsExactly("expected the visit of intervention i-1 to move on, found that it did not");
        say(STATION, "HandedOver", Map.of("visitId", "visit-1", "fromStation", "310104017", "toStation", "310104016"));
        assertThat(told().complaints()).isEmpty();
        assertThat(told().visits()).singleElement().satisfies(visit -> {
            assertThat(visit.station).isEqualTo("310104016");
            assertThat(visit.formerStations).containsExactly("310104017");
            assertThat(visit.lacked).isTrue();
        });
    }

    private Retelling told() {
        return Retelling.of(events);
    }

    private void opened(String grade) {
        policy("InterventionOpened", Map.of("alertId", "alert-0", "grade", grade));
    }

    private void attached(String before, String after) {
        policy(
                "AlertAttached",
                Map.of("alertId", "alert-" + events.size(), "gradeBefore", before, "gradeAfter", after));
    }

    private void call(String type, Map<String, ?> data) {
        say(
                "operator-1",
                type,
                OrdinaryWalk.with(data, Map.of("callId", "call-1", "operatorId", "operator-1", "attempt", 1)));
    }

    private void visit(String type, Map<String, ?> data) {
        say(STATION, type, OrdinaryWalk.with(data, Map.of("visitId", "visit-1", "stationCode", "310104017")));
    }

    private void policy(String type, Map<String, ?> data) {
        say("policy", type, data);
    }

    private void say(String actor, String type, Map<String, ?> data) {
        events.add(new Heard(
                "event-" + events.size(),
                type,
                "victim-1",
                THEN.plusSeconds(events.size()),
                actor,
                JSON.valueToTree(OrdinaryWalk.with(data, Map.of("interventionId", "i-1")))));
    }
}
