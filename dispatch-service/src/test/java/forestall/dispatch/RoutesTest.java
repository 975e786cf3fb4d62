package forestall.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.dispatch.Caller.Answer;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which routes there are, and who may take them. */
class RoutesTest extends Running {
    private static final String ID = UUID.randomUUID().toString();
    private static final List<String> ROLES =
            List.of("feed", "operator", "station", "investigator", "analyst", "supervisor");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    static Stream<Arguments> matrix() {
        return Stream.of(
                row("GET", "/queue", "operator"),
                row("POST", "/calls/" + ID + "/claim", "operator"),
                row("POST", "/calls/" + ID + "/release", "operator"),
                row("POST", "/calls/" + ID + "/outcome", "operator"),
                row("GET", "/v1/calls", "operator"),
                row("POST", "/v1/calls/" + ID + "/claim", "operator"),
                row("POST", "/v1/calls/" + ID + "/release", "operator"),
                row("POST", "/v1/calls/" + ID + "/outcome", "operator"),
                row("GET", "/v1/stations/310104017/visits", "station"),
                row("GET", "/v1/visits/unrouted"),
                row("POST", "/v1/visits/" + ID + "/accept", "station"),
                row("POST", "/v1/visits/" + ID + "/assign", "station"),
                row("POST", "/v1/visits/" + ID + "/arrival", "station"),
                row("POST", "/v1/visits/" + ID + "/outcome", "station"),
                row("POST", "/v1/visits/" + ID + "/shortfall", "station"),
                row("POST", "/v1/visits/" + ID + "/stand-down"),
                row("GET", "/v1/shortfalls"),
                row("GET", "/v1/interventions?victimId=victim-of-nobody-00", "operator"),
                row("GET", "/v1/interventions/" + ID, "operator", "station"),
                row("POST", "/v1/interventions/" + ID + "/locations", "operator", "station"),
                row("POST", "/v1/interventions/" + ID + "/hand-over", "station"),
                row("POST", "/v1/interventions/" + ID + "/grade"),
                row("POST", "/v1/interventions/" + ID + "/close"),
                row("GET", "/v1/policy", "operator", "station"),
                row("GET", "/v1/policy/default-1", "operator", "station"),
                row("GET", "/v1/stations", "operator", "station"),
                row("GET", "/v1/officers?station=310104017", "operator", "station"),
                row("PUT", "/v1/stations/310104017/opening", "station"),
                row("PUT", "/v1/officers/officer-310104017-1/duty", "station"),
                row("POST", "/v1/routes", "operator", "station"),
                row("GET", "/v1/directory"),
                row("PUT", "/v1/directory"),
                row("GET", "/v1/directory/history"),
                row("GET", "/v1/directory/history/1"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("matrix")
    void only_the_roles_of_the_contract_may(String method, String path, List<String> allowed) {
        assertThat(nobody().send(method, path, null, null, "application/json").status())
                .isEqualTo(401);
        for (String role : ROLES) {
            int status = as(role, role)
                    .send(method, path, null, null, "application/json")
                    .status();
            if (allowed.contains(role) || role.equals("supervisor")) {
                assertThat(status).as(role).isNotIn(401, 403, 405, 500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @Test
    void open_api_names_exactly_the_routes_that_there_are() {
        Answer api = nobody().get("/v3/api-docs");
        assertThat(api.status()).as(api.body()).isEqualTo(200);
        TreeSet<String> documented = new TreeSet<>();
        api.json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> documented.add(method.toUpperCase() + " " + path.getKey())));

        TreeSet<String> served = new TreeSet<>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/v1"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));

        assertThat(documented).isEqualTo(served).contains("GET /v1/changes");
    }

    /** Each of them is in the matrix above or, where a page leads to the sign-in, in ConsoleTest. */
    @Test
    void pages_are_those_whose_roles_are_tested() {
        TreeSet<String> pages = new TreeSet<>();
        mapping.getHandlerMethods()
                .forEach((route, handler) -> route.getPatternValues().stream()
                        .filter(path -> !path.startsWith("/v1")
                                && handler.getBeanType().getPackageName().startsWith("forestall.dispatch"))
                        .forEach(path -> pages.add(route.getMethodsCondition().getMethods() + " " + path)));

        assertThat(pages)
                .containsExactlyInAnyOrder(
                        "[GET] /",
                        "[GET] /queue",
                        "[GET] /calls/{id}",
                        "[POST] /calls/next",
                        "[POST] /calls/{id}/claim",
                        "[POST] /calls/{id}/release",
                        "[POST] /calls/{id}/outcome");
    }

    @Test
    void a_caller_is_no_parameter_of_the_interface() {
        assertThat(nobody().get("/v3/api-docs").body()).doesNotContain("\"caller\"");
    }

    @Test
    void the_service_is_well_and_says_so_without_a_token() {
        Answer ready = nobody().get("/actuator/health/readiness");

        assertThat(ready.status()).as(ready.body()).isEqualTo(200);
        assertThat(ready.body()).contains("kafka").contains("db");
        assertThat(nobody().get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(nobody().get("/actuator/prometheus").status()).isEqualTo(200);
    }

    private static Arguments row(String method, String path, String... roles) {
        return Arguments.of(method, path, List.of(roles));
    }
}
