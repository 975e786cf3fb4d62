package forestall.dispatch.station;

import forestall.dispatch.directory.Directory;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.station.Route.Ambiguous;
import forestall.dispatch.station.Route.ToStation;
import forestall.dispatch.station.Route.Unroutable;
import forestall.events.facts.Location;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose territory a place is: the station that serves the division of its code; else the default station of that code's district; else
 * what the address text says, division before district; else nobody's, which is said and never dropped. A closed station's stand-in
 * comes instead of it.
 */
public final class RoutingPolicy {
    private final Directory directory;

    private volatile @Nullable Known known;

    /** The names of one version of the directory. */
    private record Known(Territories territories, Gazetteer gazetteer) {}

    public RoutingPolicy(Directory directory) {
        this.directory = directory;
    }

    public Route to(@Nullable Location location) {
        if (location == null) {
            return new Unroutable(null, "no-address");
        }
        Known now = now();
        Finding text = now.gazetteer().find(location.address());
        DivisionCode code = location.divisionCode();
        return code == null
                ? byText(text, now.territories(), null)
                : byCode(code, text, now.territories()).orElseGet(() -> byText(text, now.territories(), code));
    }

    /** The first open station that stands in for this one and was not tried yet; none when all were, or when it is unknown. */
    public Optional<Station> next(StationCode of, Set<StationCode> tried) {
        Territories now = directory.territories();
        return now.station(of).stream()
                .flatMap(station -> station.fallback().stream())
                .filter(code -> !tried.contains(code) && !code.equals(of))
                .flatMap(code -> now.station(code).stream())
                .filter(Station::open)
                .findFirst();
    }

    private Known now() {
        Territories now = directory.territories();
        Known last = known;
        if (last == null || last.territories().version() != now.version()) {
            last = new Known(now, new Gazetteer(now));
            known = last;
        }
        return last;
    }

    private static Optional<Route> byCode(DivisionCode code, Finding text, Territories now) {
        String against = contradicts(text, code) ? "-against-the-text" : "";
        return now.serving(code)
                .map(station -> open(station, "serves-the-division" + against, now))
                .or(() -> now.defaultOf(code.district())
                        .map(station -> open(station, "default-of-the-district" + against, now)));
    }

    private static Route byText(Finding text, Territories now, @Nullable DivisionCode unknown) {
        return switch (text) {
            case Finding.One one ->
                station(one.place(), now)
                        .map(station -> open(station, one.rule(), now))
                        .orElseGet(() -> new Unroutable(one.place().district(), "no-station-for-the-place"));
            case Finding.Several several -> among(several, now);
            case Finding.Nothing nothing ->
                unknown == null
                        ? new Unroutable(null, "no-known-name-in-the-text")
                        : new Unroutable(unknown.district(), "no-station-for-the-division");
        };
    }

    /** What cannot be told apart by the text does not matter where one station serves it all; a road may lead anywhere. */
    private static Route among(Finding.Several several, Territories now) {
        List<Station> candidates = several.places().stream()
                .flatMap(place -> station(place, now).stream())
                .distinct()
                .toList();
        List<DistrictCode> districts =
                several.places().stream().map(Place::district).distinct().toList();
        DistrictCode district = districts.size() == 1 ? districts.getFirst() : null;
        if (candidates.isEmpty()) {
            return new Unroutable(district, "no-station-for-the-place");
        }
        return candidates.size() == 1 && several.places().size() > 1
                ? open(candidates.getFirst(), "one-station-for-all-candidates", now)
                : new Ambiguous(district, candidates, several.rule());
    }

    private static Optional<Station> station(Place place, Territories now) {
        DivisionCode division = place.division();
        return Stream.ofNullable(division)
                .flatMap(code -> now.serving(code).stream())
                .findFirst()
                .or(() -> now.defaultOf(place.district()));
    }

    private static Route open(Station station, String rule, Territories now) {
        return now.openFor(station)
                .<Route>map(open -> new ToStation(open, open.equals(station) ? rule : rule + "-closed-stand-in"))
                .orElseGet(() -> new Unroutable(station.district(), "all-stations-closed"));
    }

    private static boolean contradicts(Finding text, DivisionCode code) {
        return switch (text) {
            case Finding.Nothing nothing -> false;
            case Finding.One one ->
                !one.place().district().equals(code.district())
                        || (one.rule().equals("division-in-the-text")
                                && !code.equals(one.place().division()));
            case Finding.Several several ->
                several.places().stream().noneMatch(place -> place.district().equals(code.district()));
        };
    }
}
