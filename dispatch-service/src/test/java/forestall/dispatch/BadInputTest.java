package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import forestall.dispatch.Caller.Answer;
import forestall.dispatch.visit.VisitState;
import forestall.events.InterventionOpened;
import forestall.events.OfficerAssigned;
import forestall.events.StationNotified;
import forestall.events.vocabulary.CallOutcome;
import forestall.events.vocabulary.Grade;
import forestall.events.vocabulary.InterventionResult;
import forestall.events.vocabulary.LocationKind;
import forestall.events.vocabulary.Reached;
import forestall.events.vocabulary.ScamType;
import forestall.events.vocabulary.Shortfall;
import forestall.events.vocabulary.Tactic;
import forestall.events.vocabulary.VisitOutcome;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What nobody can mean is refused with the place and what was expected, on every route, and nothing comes of it. */
class BadInputTest extends Journey {
    /** A station that no other test keeps busy. */
    private static final String STATION = "310105010";

    private static final String CALL = "outcome of the call";
    private static final String ASSIGN = "assign";
    private static final String ARRIVAL = "arrival";
    private static final String OUTCOME = "outcome";
    private static final String SHORTFALL = "shortfall";
    private static final String STAND_DOWN = "stand-down";
    private static final String LOCATIONS = "locations";
    private static final String HAND_OVER = "hand-over";
    private static final String GRADE = "grade";
    private static final String CLOSE = "close";
    private static final List<String> ROUTES =
            List.of(CALL, ASSIGN, ARRIVAL, OUTCOME, SHORTFALL, STAND_DOWN, LOCATIONS, HAND_OVER, GRADE, CLOSE);

    private InterventionOpened opened;
    private Map<String, String> paths;
    private JsonNode before;

    /** Officers are on their way, and an operator is calling. */
    @BeforeEach
    void allIsUnderWay() {
        opened = flagged(toChen().livingIn(STATION));
        probe().first(opened.victimId(), StationNotified.class);
        String call = queued(opened.interventionId()).path("callId").asString();
        granted(operator().post("/v1/calls/" + call + "/claim"));
        String visit = assigned(STATION, accepted(STATION, visitAt(STATION, opened.interventionId())))
                .path("visitId")
                .asString();
        probe().first(opened.victimId(), OfficerAssigned.class);
        paths = Map.of(
                CALL,
                "/v1/calls/" + call + "/",
                "visit",
                "/v1/visits/" + visit + "/",
                "whole",
                "/v1/interventions/" + opened.interventionId() + "/");
        before = intervention(opened.interventionId());
    }

    @AfterEach
    void nothingCameOfIt() {
        assertThat(intervention(opened.interventionId())).isEqualTo(before);
        visited(STATION, visitAt(STATION, opened.interventionId()), "{\"outcome\":\"FALSE_ALARM\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json",
                "[]",
                "\"text\"",
                "12",
                "{",
                "{\"a\":}",
                "{\"reason\":\"r\"",
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "\u0000"
            })
    void a_body_that_is_no_json_object(String body) {
        for (String route : ROUTES) {
            Answer refused = post(route, body);
            assertThat(refused.status()).as(route).isEqualTo(400);
            assertThat(refused.problem()).as(route).isIn("malformed-json", "wrong-type");
            assertThat(detail(refused)).contains("expected ").contains("found ").doesNotContain("xception");
        }
    }

    @Test
    void no_body_at_all_or_one_that_is_nested_without_end() {
        for (String route : ROUTES) {
            assertThat(post(route, "{\"a\":".repeat(3_000)).status()).as(route).isEqualTo(400);
            if (!route.equals(ARRIVAL)) {
                assertThat(post(route, "").problem()).as(route).isEqualTo("missing-body");
                assertThat(post(route, "null").problem()).as(route).isEqualTo("missing-body");
            }
        }
    }

    static Stream<Arguments> missing() {
        return Stream.of(
                arguments(CALL, "{\"reached\":\"VICTIM\"}", "/outcome"),
                arguments(CALL, "{\"outcome\":\"DENIES\",\"reached\":null}", "/reached"),
                arguments(ASSIGN, "{\"officerIds\":[null]}", "/officerIds/0"),
                arguments(OUTCOME, "{}", "/outcome"),
                arguments(OUTCOME, "{\"outcome\":\"DISSUADED\",\"tactics\":[null]}", "/tactics/0"),
                arguments(SHORTFALL, "{}", "/shortfall"),
                arguments(STAND_DOWN, "{}", "/reason"),
                arguments(LOCATIONS, "{\"source\":\"a relative\"}", "/location"),
                arguments(
                        LOCATIONS,
                        "{\"source\":\"a relative\",\"location\":{\"kind\":\"HOTEL\"}}",
                        "/location/address"),
                arguments(LOCATIONS, "{\"location\":{\"kind\":\"HOTEL\",\"address\":\"2 Invented Road\"}}", "/source"),
                arguments(HAND_OVER, "{\"reason\":\"r\"}", "/toStation"),
                arguments(GRADE, "{\"grade\":\"YELLOW\"}", "/reason"),
                arguments(CLOSE, "{\"reason\":\"r\"}", "/result"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("missing")
    void a_field_that_is_missing_is_named(String route, String body, String pointer) {
        Answer refused = post(route, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("missing-field");
        assertThat(fault(refused, "pointer")).isEqualTo(pointer);
        assertThat(fault(refused, "detail")).isEqualTo("expected a value, found nothing");
    }

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                arguments(CALL, "{\"reached\":\"VICTIM\",\"outcome\":\"MAYBE\"}", "/outcome", CallOutcome.class),
                arguments(CALL, "{\"reached\":\"MAYBE\",\"outcome\":\"DENIES\"}", "/reached", Reached.class),
                arguments(OUTCOME, "{\"outcome\":\"MAYBE\"}", "/outcome", VisitOutcome.class),
                arguments(OUTCOME, "{\"outcome\":\"DISSUADED\",\"tactics\":[\"MAYBE\"]}", "/tactics/0", Tactic.class),
                arguments(
                        OUTCOME,
                        "{\"outcome\":\"DISSUADED\",\"confirmedScamType\":\"MAYBE\"}",
                        "/confirmedScamType",
                        ScamType.class),
                arguments(SHORTFALL, "{\"shortfall\":\"MAYBE\"}", "/shortfall", Shortfall.class),
                arguments(
                        LOCATIONS,
                        "{\"location\":{\"kind\":\"MAYBE\",\"address\":\"x\"},\"source\":\"x\"}",
                        "/location/kind",
                        LocationKind.class),
                arguments(GRADE, "{\"grade\":\"MAYBE\",\"reason\":\"r\"}", "/grade", Grade.class),
                arguments(CLOSE, "{\"result\":\"MAYBE\",\"reason\":\"r\"}", "/result", InterventionResult.class));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("vocabularies")
    void an_unknown_code_is_answered_with_the_vocabulary(
            String route, String body, String pointer, Class<? extends Enum<?>> vocabulary) {
        Answer refused = post(route, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("unknown-code");
        assertThat(fault(refused, "pointer")).isEqualTo(pointer);
        assertThat(fault(refused, "found")).isEqualTo("MAYBE");
        assertThat(fault(refused, "expected").replace("one of ", "").split(", "))
                .containsExactly(
                        Stream.of(vocabulary.getEnumConstants()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void an_unknown_state_in_a_query_is_answered_with_the_vocabulary() {
        Answer refused = station(STATION).get("/v1/stations/" + STATION + "/visits?state=MAYBE");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("unknown-code");
        assertThat(detail(refused))
                .contains(Stream.of(VisitState.values()).map(Enum::name).toList());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments(CALL, "{\"reached\":\"VICTIM\",\"outcome\":\"DENIES\",\"note\":\"%s\"}", "note"),
                arguments(OUTCOME, "{\"outcome\":\"DISSUADED\",\"note\":\"%s\"}", "text"),
                arguments(STAND_DOWN, "{\"reason\":\"%s\"}", "text"),
                arguments(LOCATIONS, "{\"location\":{\"kind\":\"HOTEL\",\"address\":\"%s\"},\"source\":\"x\"}", "text"),
                arguments(LOCATIONS, "{\"location\":{\"kind\":\"HOTEL\",\"address\":\"x\"},\"source\":\"%s\"}", "text"),
                arguments(HAND_OVER, "{\"toStation\":\"310105008\",\"reason\":\"%s\"}", "text"),
                arguments(GRADE, "{\"grade\":\"YELLOW\",\"reason\":\"%s\"}", "text"),
                arguments(CLOSE, "{\"result\":\"LOST_CONTACT\",\"reason\":\"%s\"}", "text"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("texts")
    void a_text_has_an_end_and_can_be_read(String route, String body, String what) {
        for (String unreadable : List.of("a\\u0000b", "a\\u001bb", "a\\ud800b")) {
            Answer refused = post(route, body.formatted(unreadable));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo(what + "-unreadable");
        }
        for (int length : List.of(4_001, 1_000_000)) {
            Answer refused = post(route, body.formatted("x".repeat(length)));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo(what + "-too-long");
            assertThat(detail(refused)).contains("4000").contains("found " + length);
        }
    }

    static Stream<Arguments> times() {
        return Stream.of(
                arguments(CALL, "\"reached\":\"VICTIM\",\"outcome\":\"DENIES\",\"endedAt\"", "call-before-alert"),
                arguments(CALL, "\"reached\":\"VICTIM\",\"outcome\":\"DENIES\",\"startedAt\"", "call-too-long"),
                arguments(ARRIVAL, "\"arrivedAt\"", "arrival-before-notification"),
                arguments(OUTCOME, "\"outcome\":\"DISSUADED\",\"arrivedAt\"", "arrival-before-notification"),
                arguments(OUTCOME, "\"outcome\":\"DISSUADED\",\"endedAt\"", "arrival-before-notification"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("times")
    void a_time_before_anybody_knew(String route, String field, String problem) {
        for (String long_ago : List.of("2017-11-14T02:00:00Z", "-999999999-01-01T00:00:00Z")) {
            Answer refused = post(route, "{%s:\"%s\"}".formatted(field, long_ago));
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.problem()).isEqualTo(problem);
        }
        assertThat(post(route, "{%s:\"yesterday\"}".formatted(field)).problem()).isEqualTo("wrong-type");
    }

    @Test
    void a_version_that_is_none() {
        for (String route : ROUTES) {
            assertThat(caller(route).post(path(route), "{}").status()).as(route).isEqualTo(428);
            for (String version : List.of("x", "*", "-1", "\"1\", \"2\"", "\"99999999999999999999\"")) {
                Answer refused = caller(route).send("POST", path(route), "{}", version, "application/json");
                assertThat(refused.status()).as("%s %s", route, version).isEqualTo(400);
                assertThat(refused.problem()).isEqualTo("malformed-version");
            }
        }
    }

    @Test
    void a_thing_that_is_not_there_or_whose_name_is_none() {
        for (String route : ROUTES) {
            String body =
                    "{\"reached\":\"VICTIM\",\"outcome\":\"%s\",\"officerIds\":[\"o\"],\"shortfall\":\"STATION_CLOSED\","
                                    .formatted(route.equals(CALL) ? "DENIES" : "DISSUADED")
                            + "\"reason\":\"r\",\"source\":\"s\",\"location\":{\"kind\":\"HOTEL\",\"address\":\"x\"},"
                            + "\"toStation\":\"310105008\",\"grade\":\"YELLOW\",\"result\":\"LOST_CONTACT\"}";
            String known = Stream.of(path(route).split("/")).skip(3).findFirst().orElseThrow();
            Answer unknown = caller(route)
                    .post(path(route).replace(known, UUID.randomUUID().toString()), body, 1);
            assertThat(unknown.status()).as(route).isEqualTo(404);
            assertThat(unknown.problem()).endsWith("-unknown");
            assertThat(caller(route)
                            .post(path(route).replace(known, "nobody"), body, 1)
                            .status())
                    .as(route)
                    .isEqualTo(400);
        }
    }

    private Answer post(String route, String body) {
        return caller(route).post(path(route), body, expected(route));
    }

    private String path(String route) {
        return switch (route) {
            case CALL -> paths.get(CALL) + "outcome";
            case LOCATIONS, HAND_OVER, GRADE, CLOSE -> paths.get("whole") + route;
            default -> paths.get("visit") + route;
        };
    }

    private Caller caller(String route) {
        return switch (route) {
            case CALL -> operator();
            case ASSIGN, ARRIVAL, OUTCOME, SHORTFALL -> station(STATION);
            default -> supervisor();
        };
    }

    private long expected(String route) {
        JsonNode of = switch (route) {
            case CALL -> before.path("calls").path(0);
            case LOCATIONS, HAND_OVER, GRADE, CLOSE -> before;
            default -> before.path("visits").path(0);
        };
        return of.path("version").asLong();
    }

    private static String fault(Answer answer, String field) {
        return answer.json().path("errors").path(0).path(field).asString();
    }

    private static String detail(Answer answer) {
        return answer.json().path("detail").asString();
    }
}
