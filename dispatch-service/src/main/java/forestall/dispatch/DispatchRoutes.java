package forestall.dispatch;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import forestall.chassis.security.RouteRules;

/** Who may do what. A station's own visits are told from others' by the use cases: those of others are not there. */
final class DispatchRoutes {
    private static final String OPERATOR = "operator";
    private static final String STATION = "station";
    private static final String SUPERVISOR = "supervisor";

    private DispatchRoutes() {}

    static RouteRules rules() {
        return RouteRules.denyAll()
                .page("/", OPERATOR, STATION, SUPERVISOR)
                .allow(GET, "/queue", OPERATOR, SUPERVISOR)
                .allow(POST, "/calls/next", OPERATOR, SUPERVISOR)
                .page("/calls/{id}", OPERATOR, SUPERVISOR)
                .allow(POST, "/calls/{id}/claim", OPERATOR, SUPERVISOR)
                .allow(POST, "/calls/{id}/release", OPERATOR, SUPERVISOR)
                .allow(POST, "/calls/{id}/outcome", OPERATOR, SUPERVISOR)
                .page("/station", STATION, SUPERVISOR)
                .allow(GET, "/station/board", STATION, SUPERVISOR)
                .allow(POST, "/station/officers/{id}/duty", STATION, SUPERVISOR)
                .allow(POST, "/station/opening", STATION, SUPERVISOR)
                .page("/visits/{id}", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/accept", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/assign", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/arrival", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/outcome", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/shortfall", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/location", STATION, SUPERVISOR)
                .allow(POST, "/visits/{id}/hand-over", STATION, SUPERVISOR)
                .allow(GET, "/v1/changes", OPERATOR, STATION, SUPERVISOR)
                .allow(GET, "/v1/calls", OPERATOR, SUPERVISOR)
                .allow(POST, "/v1/calls/claim", OPERATOR, SUPERVISOR)
                .allow(POST, "/v1/calls/{id}/claim", OPERATOR, SUPERVISOR)
                .allow(POST, "/v1/calls/{id}/release", OPERATOR, SUPERVISOR)
                .allow(POST, "/v1/calls/{id}/outcome", OPERATOR, SUPERVISOR)
                .allow(GET, "/v1/stations/{code}/visits", STATION, SUPERVISOR)
                .allow(GET, "/v1/visits/unrouted", SUPERVISOR)
                .allow(POST, "/v1/visits/{id}/accept", STATION, SUPERVISOR)
                .allow(POST, "/v1/visits/{id}/assign", STATION, SUPERVISOR)
                .allow(POST, "/v1/visits/{id}/arrival", STATION, SUPERVISOR)
                .allow(POST, "/v1/visits/{id}/outcome", STATION, SUPERVISOR)
                .allow(POST, "/v1/visits/{id}/shortfall", STATION, SUPERVISOR)
                .allow(POST, "/v1/visits/{id}/stand-down", SUPERVISOR)
                .allow(GET, "/v1/shortfalls", SUPERVISOR)
                .allow(GET, "/v1/deadlines/missed", SUPERVISOR)
                .allow(GET, "/v1/dead-letters", SUPERVISOR)
                .allow(GET, "/v1/dead-letters/topics", SUPERVISOR)
                .allow(POST, "/v1/dead-letters/{topic}/{offset}/replay", SUPERVISOR)
                .allow(GET, "/v1/interventions", OPERATOR, SUPERVISOR)
                .allow(GET, "/v1/interventions/{id}", OPERATOR, STATION, SUPERVISOR)
                .allow(POST, "/v1/interventions/{id}/locations", OPERATOR, STATION, SUPERVISOR)
                .allow(POST, "/v1/interventions/{id}/hand-over", STATION, SUPERVISOR)
                .allow(POST, "/v1/interventions/{id}/grade", SUPERVISOR)
                .allow(POST, "/v1/interventions/{id}/close", SUPERVISOR)
                .allow(GET, "/v1/policy", OPERATOR, STATION, SUPERVISOR)
                .allow(GET, "/v1/policy/{version}", OPERATOR, STATION, SUPERVISOR)
                .allow(GET, "/v1/stations", OPERATOR, STATION, SUPERVISOR)
                .allow(GET, "/v1/officers", OPERATOR, STATION, SUPERVISOR)
                .allow(PUT, "/v1/stations/{code}/opening", STATION, SUPERVISOR)
                .allow(PUT, "/v1/officers/{id}/duty", STATION, SUPERVISOR)
                .allow(POST, "/v1/routes", OPERATOR, STATION, SUPERVISOR)
                .allow(GET, "/v1/directory", SUPERVISOR)
                .allow(PUT, "/v1/directory", SUPERVISOR)
                .allow(GET, "/v1/directory/history", SUPERVISOR)
                .page("/supervisor", SUPERVISOR)
                .allow(GET, "/supervisor/board", SUPERVISOR)
                .page("/supervisor/stations/{code}", SUPERVISOR)
                .allow(POST, "/supervisor/calls/{id}/release", SUPERVISOR)
                .page("/supervisor/dead-letters", SUPERVISOR)
                .allow(POST, "/supervisor/dead-letters/replay", SUPERVISOR)
                .page("/interventions/{id}", OPERATOR, STATION, SUPERVISOR)
                .allow(POST, "/interventions/{id}/release", SUPERVISOR)
                .allow(POST, "/interventions/{id}/hand-over", SUPERVISOR)
                .allow(POST, "/interventions/{id}/locations", SUPERVISOR)
                .allow(POST, "/interventions/{id}/stand-down", SUPERVISOR)
                .allow(POST, "/interventions/{id}/grade", SUPERVISOR)
                .allow(POST, "/interventions/{id}/close", SUPERVISOR)
                .allow(GET, "/v1/directory/history/{revision}", SUPERVISOR);
    }
}
