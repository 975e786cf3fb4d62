package forestall.dispatch.station;

import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Station;
import forestall.dispatch.station.Route.ToStation;
import forestall.dispatch.station.Route.Unroutable;
import forestall.events.facts.Location;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The station that serves the division; else the district's default; else nobody, which is said and never dropped. */
public final class RoutingPolicy {
    private final Directory directory;

    public RoutingPolicy(Directory directory) {
        this.directory = directory;
    }

    public Route to(@Nullable Location location) {
        if (location == null) {
            return new Unroutable(null, "no-address");
        }
        DivisionCode division = location.divisionCode();
        if (division == null) {
            return new Unroutable(null, "no-division");
        }
        Optional<Route> serving =
                directory.serving(division).map(station -> new ToStation(station, "serves-the-division"));
        return serving.or(() -> directory
                        .defaultOf(division.district())
                        .map(station -> new ToStation(station, "default-of-the-district")))
                .orElseGet(() -> new Unroutable(division.district(), "no-station-for-the-division"));
    }

    /** The first open station that stands in for this one and was not tried yet; none when all were, or when it is unknown. */
    public Optional<Station> next(StationCode of, Set<StationCode> tried) {
        return directory.station(of).stream()
                .flatMap(station -> station.fallback().stream())
                .filter(code -> !tried.contains(code) && !code.equals(of))
                .flatMap(code -> directory.station(code).stream())
                .filter(Station::open)
                .findFirst();
    }
}
