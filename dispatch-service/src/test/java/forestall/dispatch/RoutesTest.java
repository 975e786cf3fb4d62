package forestall.dispatch;

import static forestall.dispatch.FlaggedCall.toChen;
import static org.assertj.core.api.Assertions.assertThat;

import forestall.chassis.routes.Contract;
import forestall.chassis.routes.RouteMatrix;
import forestall.chassis.routes.ServletRoutes;
import forestall.chassis.routes.TriedService;
import forestall.chassis.running.BrowserAlike;
import forestall.dispatch.Caller.Answer;
import forestall.events.InterventionOpened;
import forestall.events.StationNotified;
import forestall.events.ids.InterventionId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which routes there are, and who may take them. */
class RoutesTest extends Journey implements TriedService {
    private static final String JINHAI = "310120003";
    private static final String XIDU = "310120001";

    private static final String LINES = """
            PAGE /                                  operator station supervisor
            PART /queue                             operator supervisor
            FORM /calls/next                        operator supervisor
            PAGE /calls/{id}                        operator supervisor
            FORM /calls/{id}/claim                  operator supervisor
            FORM /calls/{id}/release                operator supervisor
            FORM /calls/{id}/outcome                operator supervisor
            PAGE /station                           own-station supervisor
            PART /station/board                     own-station supervisor
            FORM /station/officers/{id}/duty        own-station supervisor
            FORM /station/opening                   own-station supervisor
            PAGE /visits/{id}                       own-station supervisor
            FORM /visits/{id}/accept                own-station supervisor
            FORM /visits/{id}/assign                own-station supervisor
            FORM /visits/{id}/arrival               own-station supervisor
            FORM /visits/{id}/outcome               own-station supervisor
            FORM /visits/{id}/shortfall             own-station supervisor
            FORM /visits/{id}/location              own-station supervisor
            FORM /visits/{id}/hand-over             own-station supervisor
            GET  /v1/changes                        operator station supervisor
            GET  /v1/calls                          operator supervisor
            POST /v1/calls/claim                    operator supervisor
            POST /v1/calls/{id}/claim               operator supervisor
            POST /v1/calls/{id}/release             operator supervisor
            POST /v1/calls/{id}/outcome             operator supervisor
            GET  /v1/stations/{code}/visits         own-station supervisor
            GET  /v1/visits/unrouted                supervisor
            POST /v1/visits/{id}/accept             own-station supervisor
            POST /v1/visits/{id}/assign             own-station supervisor
            POST /v1/visits/{id}/arrival            own-station supervisor
            POST /v1/visits/{id}/outcome            own-station supervisor
            POST /v1/visits/{id}/shortfall          own-station supervisor
            POST /v1/visits/{id}/stand-down         supervisor
            GET  /v1/shortfalls                     supervisor
            GET  /v1/deadlines/missed               supervisor
            GET  /v1/interventions                  operator supervisor
            GET  /v1/interventions/{id}             operator own-station supervisor
            POST /v1/interventions/{id}/locations   operator own-station supervisor
            POST /v1/interventions/{id}/hand-over   own-station supervisor
            POST /v1/interventions/{id}/grade       supervisor
            POST /v1/interventions/{id}/close       supervisor
            GET  /v1/policy                         operator station supervisor
            GET  /v1/policy/{version}               operator station supervisor
            GET  /v1/stations                       operator station supervisor
            GET  /v1/officers                       operator station supervisor
            PUT  /v1/stations/{code}/opening        own-station supervisor
            PUT  /v1/officers/{id}/duty             own-station supervisor
            POST /v1/routes                         operator station supervisor
            GET  /v1/directory                      supervisor
            PUT  /v1/directory                      supervisor
            GET  /v1/directory/history              supervisor
            GET  /v1/directory/history/{revision}   supervisor
            GET  /v1/dead-letters                    supervisor
            GET  /v1/dead-letters/topics             supervisor
            POST /v1/dead-letters/{topic}/{offset}/replay supervisor
            PAGE /supervisor                         supervisor
            PART /supervisor/board                   supervisor
            PAGE /supervisor/stations/{code}         supervisor
            FORM /supervisor/calls/{id}/release      supervisor
            PAGE /supervisor/dead-letters            supervisor
            FORM /supervisor/dead-letters/replay     supervisor
            PAGE /interventions/{id}                 operator own-station supervisor
            FORM /interventions/{id}/release         supervisor
            FORM /interventions/{id}/hand-over       supervisor
            FORM /interventions/{id}/locations       supervisor
            FORM /interventions/{id}/stand-down      supervisor
            FORM /interventions/{id}/grade           supervisor
            FORM /interventions/{id}/close           supervisor
            """;
    private static final Contract CONTRACT = Contract.of(LINES);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @TestFactory
    Stream<DynamicNode> every_route_for_every_role() {
        return new RouteMatrix(CONTRACT, this).cells();
    }

    @Override
    public Set<String> served() {
        return ServletRoutes.of(mapping);
    }

    @Override
    public String token(String role, @Nullable String station) {
        return TestIdentity.token("any-" + role, role, station);
    }

    @Override
    public BrowserAlike signedIn(String role) throws Exception {
        BrowserAlike browser = new BrowserAlike(port());
        String asked = BrowserAlike.location(browser.get(BrowserAlike.location(browser.get("/"))));
        browser.get(
                BrowserAlike.location(browser.get(asked, "Cookie", TestProvider.COOKIE + "=any-" + role + "/" + role)));
        return browser;
    }

    @Override
    public String station() {
        return JINHAI;
    }

    @Override
    public String anotherStation() {
        return XIDU;
    }

    @Test
    void whatever_a_station_sends_or_fetches_by_itself_is_tried_by_another_station() {
        assertThat(LINES.lines()
                        .filter(line -> line.startsWith("FORM") || line.contains(" /station"))
                        .map(line -> List.of(line.split("\\s+")))
                        .filter(words -> words.contains("station")))
                .isEmpty();
    }

    @Override
    public Sent own(String route) {
        String visits = "POST /v1/visits/{id}/";
        String forms = "POST /visits/{id}/";
        String interventions = "/v1/interventions/{id}";
        return switch (route) {
            case "GET /v1/stations/{code}/visits" -> Sent.to("/v1/stations/" + JINHAI + "/visits");
            case "PUT /v1/stations/{code}/opening" ->
                new Sent("/v1/stations/" + JINHAI + "/opening", "{\"open\":true,\"reason\":\"r\"}");
            case "PUT /v1/officers/{id}/duty" ->
                new Sent("/v1/officers/officer-" + JINHAI + "-1/duty", "{\"onDuty\":true}");
            case "GET /station", "GET /station/board" ->
                Sent.to(route.substring(route.indexOf(' ') + 1) + "?code=" + JINHAI);
            case "POST /station/officers/{id}/duty" ->
                new Sent("/station/officers/officer-" + JINHAI + "-1/duty", "onDuty=true&code=" + JINHAI);
            case "POST /station/opening" -> new Sent("/station/opening", "open=true&reason=r&code=" + JINHAI);
            case "GET /visits/{id}" ->
                Sent.to("/visits/" + visitAt(JINHAI, told()).path("visitId").asString());
            case "GET /interventions/{id}" -> Sent.to("/interventions/" + told());
            default -> {
                InterventionId told = told();
                if (route.startsWith(visits)) {
                    String visit = visitAt(JINHAI, told).path("visitId").asString();
                    yield new Sent(
                            "/v1/visits/" + visit + "/" + route.substring(visits.length()), """
                            {"officerIds":["officer-%s-1"],"shortfall":"NO_OFFICER_ON_DUTY","outcome":"DISSUADED"}""".formatted(JINHAI));
                }
                if (route.startsWith(forms)) {
                    yield new Sent(
                            "/visits/%s/%s"
                                    .formatted(
                                            visitAt(JINHAI, told)
                                                    .path("visitId")
                                                    .asString(),
                                            route.substring(forms.length())),
                            "command=%s&version=1&officer=officer-%s-1&outcome=DISSUADED&shortfall=NO_OFFICER_ON_DUTY&kind=HOTEL&address=2+Invented+Road&source=s&settled=%s&toStation=%s&reason=r"
                                    .formatted(UUID.randomUUID(), JINHAI, JINHAI, XIDU));
                }
                yield new Sent(
                        route.substring(route.indexOf(' ') + 1).replace(interventions, "/v1/interventions/" + told),
                        route.startsWith("GET") ? null : """
                                {"location":{"kind":"RELATIVE","address":"2 Invented Road","divisionCode":"%s"},
                                "source":"RELATIVE","toStation":"%s","reason":"at his sister's"}""".formatted(JINHAI, XIDU));
            }
        };
    }

    /** The station was told to visit somebody. */
    private InterventionId told() {
        InterventionOpened opened = flagged(toChen().livingIn(JINHAI));
        probe().first(opened.victimId(), StationNotified.class);
        return opened.interventionId();
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
}
