package forestall.chassis.routes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may take which route of a service, a line a route:
 *
 * <pre>
 * PAGE /                        operator supervisor
 * FORM /calls/next              operator supervisor
 * POST /v1/visits/{id}/accept   own-station supervisor
 * </pre>
 *
 * <p>PAGE is opened by a person, PART fetched by the script of a page, FORM sent from one; all others are of the interface that OpenAPI
 * describes. {@code own-station} says that what belongs to another station is not there; {@code station} that it belongs to none.
 */
public final class Contract {

    static final List<String> ROLES = List.of("feed", "operator", "station", "investigator", "analyst", "supervisor");

    private final Map<String, Route> routes = new LinkedHashMap<>();

    private Contract() {}

    public static Contract of(String lines) {
        Contract contract = new Contract();
        lines.lines().filter(line -> !line.isBlank()).map(Route::parse).forEach(contract::add);
        return contract;
    }

    private void add(Route route) {
        route.roles().stream().filter(role -> !ROLES.contains(role)).findFirst().ifPresent(role -> {
            throw new IllegalArgumentException("expected roles of %s, found %s for %s".formatted(ROLES, role, route));
        });
        if (routes.put(route.served(), route) != null) {
            throw new IllegalArgumentException("expected one line for each route, found two for " + route);
        }
    }

    Set<String> names() {
        return routes.keySet();
    }

    Optional<Route> find(String served) {
        return Optional.ofNullable(routes.get(served));
    }

    /** A page that stands at one address, and therefore shows the way out to whoever is signed in. */
    String anyPage() {
        return routes.values().stream()
                .filter(route ->
                        route.kind() == Route.Kind.PAGE && !route.path().contains("{"))
                .map(Route::path)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("expected a page at one address, found none"));
    }
}
