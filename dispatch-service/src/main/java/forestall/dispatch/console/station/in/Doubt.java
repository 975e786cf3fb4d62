package forestall.dispatch.console.station.in;

import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.station.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of an address do not say whose territory it is in: whoever knows the place is asked.
 *
 * @param candidates the divisions that it could be in, the likeliest first; none when no name in it is known
 */
record Doubt(List<Division> candidates) {
    Doubt {
        candidates = List.copyOf(candidates);
    }

    /** What to ask; null when there is nothing to ask. */
    static @Nullable Doubt of(Route route, Territories now) {
        return switch (route) {
            case Route.ToStation found -> null;
            case Route.Ambiguous several ->
                new Doubt(several.candidates().stream()
                        .flatMap(station -> servedBy(station, now).stream())
                        .toList());
            case Route.Unroutable none -> new Doubt(List.of());
        };
    }

    private static List<Division> servedBy(Station station, Territories now) {
        return now.divisions().stream()
                .filter(division -> division.station().equals(station.code()))
                .toList();
    }
}
