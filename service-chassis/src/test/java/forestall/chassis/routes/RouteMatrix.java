package forestall.chassis.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import forestall.chassis.routes.Door.Answer;
import forestall.chassis.routes.Route.Kind;
import forestall.chassis.routes.TriedService.Sent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route that a service serves, tried by everybody: a test each for nobody, for each role, for another station, and for a form
 * without what guards it. What is served is found out, so a route that the contract does not name is a failure and never an omission.
 */
public final class RouteMatrix {

    private static final String NO_SUCH_ROUTE = "There is no such route";

    private final Contract contract;
    private final TriedService service;
    private final Door door;

    public RouteMatrix(Contract contract, TriedService service) {
        this.contract = contract;
        this.service = service;
        this.door = new Door(service.port());
    }

    public Stream<DynamicNode> cells() {
        Set<String> served = service.served();
        Browsers browsers = new Browsers(service, contract);
        return Stream.concat(
                Stream.of(
                        dynamicTest(
                                "the contract names what is served and nothing else",
                                () -> assertThat(contract.names()).containsExactlyInAnyOrderElementsOf(served)),
                        dynamicTest(
                                "OpenAPI describes the interface and nothing else",
                                () -> assertThat(described()).isEqualTo(ofInterface(served)))),
                served.stream().map(route -> dynamicContainer(route, cells(route, browsers))));
    }

    private Stream<DynamicTest> cells(String served, Browsers browsers) {
        Optional<Route> declared = contract.find(served);
        if (declared.isEmpty()) {
            return Stream.of(dynamicTest("is declared", () -> {
                throw new AssertionError("expected a line of the contract for " + served + ", found none");
            }));
        }
        Route route = declared.get();
        Stream<DynamicTest> all = Stream.concat(
                Stream.of(dynamicTest("nobody", () -> nobody(route))),
                Contract.ROLES.stream()
                        .map(role -> dynamicTest(role, () -> decided(route, role, status(route, role, browsers)))));
        if (route.ofStation()) {
            all = Stream.concat(all, Stream.of(dynamicTest("another station", () -> anotherStation(route))));
        }
        if (route.kind() == Kind.FORM) {
            all = Stream.concat(all, Stream.of(dynamicTest("forged", () -> browsers.forged(route, somePath(route)))));
        }
        return all;
    }

    private void nobody(Route route) throws Exception {
        Answer answer = door.knock(route, Sent.to(somePath(route)), null);
        switch (route.kind()) {
            case INTERFACE, PART -> assertThat(answer.status()).isEqualTo(401);
            case PAGE -> {
                assertThat(answer.status()).isEqualTo(302);
                assertThat(answer.location()).endsWith("/oauth2/authorization/forestall");
            }
            // Without a session nothing guards it against forgery either, and whichever is seen first is told.
            case FORM -> assertThat(answer.status()).isIn(401, 403);
        }
    }

    private Answer status(Route route, String role, Browsers browsers) throws Exception {
        return route.kind() == Kind.INTERFACE
                ? door.knock(route, Sent.to(somePath(route)), token(role, service.station()))
                : browsers.answer(route, somePath(route), role);
    }

    private static void decided(Route route, String role, Answer answer) {
        if (route.roles().contains(role)) {
            granted(answer);
        } else {
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    private static void granted(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(500).isNotIn(401, 403, 405);
        assertThat(answer.body()).doesNotContain(NO_SUCH_ROUTE);
    }

    /** The same request, to something that is there: its own station is heard, for another it is not there. */
    private void anotherStation(Route route) throws Exception {
        Sent request = service.own(route.served());
        Answer foreign = door.knock(route, request, token(Route.STATION, service.anotherStation()));
        Answer own = door.knock(route, request, token(Route.STATION, service.station()));

        assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
        assertThat(foreign.body()).doesNotContain(NO_SUCH_ROUTE);
        granted(own);
        assertThat(own.status()).as(own.body()).isNotIn(404, 400);
        if (!route.changes()) {
            assertThat(own.status()).as(own.body()).isEqualTo(200);
        }
    }

    private String token(String role, String station) {
        return service.token(role, role.equals(Route.STATION) ? station : null);
    }

    private static String somePath(Route route) {
        return route.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    /** Pages are for people, and described nowhere. */
    private static Set<String> ofInterface(Set<String> served) {
        Set<String> all = new TreeSet<>(served);
        all.removeIf(route -> !route.contains(" /v1/"));
        return all;
    }

    private Set<String> described() throws Exception {
        URI address = URI.create("http://localhost:" + service.port() + "/v3/api-docs");
        try (HttpClient http = HttpClient.newHttpClient()) {
            JsonNode document = JsonMapper.shared()
                    .readTree(http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                            .body());
            Set<String> described = new TreeSet<>();
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .propertyNames()
                            .forEach(method ->
                                    described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
            return described;
        }
    }
}
