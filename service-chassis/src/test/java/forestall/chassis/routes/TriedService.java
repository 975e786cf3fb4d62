package forestall.chassis.routes;

import forestall.chassis.running.BrowserAlike;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A running service whose routes are tried. */
public interface TriedService {

    int port();

    /** By {@link ServletRoutes} or {@link ReactiveRoutes}. */
    Set<String> served();

    /** @param station the station of somebody whose role is {@code station}; null for all others */
    String token(String role, @Nullable String station);

    /** A browser in which somebody with this role has signed in. */
    default BrowserAlike signedIn(String role) throws Exception {
        throw new AssertionError("expected no page, found one that " + role + " opens");
    }

    /** A request for something that is there and belongs to {@link #station()}, by a name such as {@code POST /v1/visits/{id}/accept}. */
    default Sent own(String route) {
        throw new AssertionError("expected nothing that belongs to a station, found " + route);
    }

    /** A station with something of its own. */
    default String station() {
        return "310104017";
    }

    /** Another one, with nothing to do with it. */
    default String anotherStation() {
        return "310105004";
    }

    /**
     * What is sent to a route.
     *
     * @param path with its variables filled in
     * @param body JSON, or the fields of a form; null for none
     */
    record Sent(String path, @Nullable String body) {

        public static Sent to(String path) {
            return new Sent(path, null);
        }
    }
}
