package forestall.dispatch.triage;

import forestall.chassis.usecase.Written;
import forestall.dispatch.intervention.Whereabouts;
import forestall.dispatch.station.Route;
import forestall.dispatch.station.RoutingPolicy;
import forestall.events.facts.Address;
import forestall.events.facts.Location;
import forestall.events.vocabulary.LocationKind;
import org.jspecify.annotations.Nullable;

/** Until somebody finds the victim elsewhere, they are thought to be at home. */
public final class FindHome {
    private final RoutingPolicy routing;

    public FindHome(RoutingPolicy routing) {
        this.routing = routing;
    }

    Whereabouts at(@Nullable Address address) {
        Location home = address == null
                ? null
                : new Location(LocationKind.HOME, Written.readable(address.text()), address.divisionCode());
        Route route = routing.to(home);
        return new Whereabouts(
                home, route instanceof Route.ToStation to ? to.station().code() : null, route.district());
    }
}
