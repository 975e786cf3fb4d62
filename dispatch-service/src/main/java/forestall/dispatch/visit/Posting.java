package forestall.dispatch.visit;

import forestall.dispatch.directory.Station;
import forestall.dispatch.station.Route;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose visit it is.
 *
 * @param station absent while nobody knows whose; a supervisor chooses
 * @param district as far as known
 * @param rule by which the station was found, or was not
 * @param candidates among whom a person has to choose; empty when there is no choice or no candidate
 */
public record Posting(
        @Nullable StationCode station, @Nullable DistrictCode district, String rule, List<StationCode> candidates) {
    public Posting {
        candidates = List.copyOf(candidates);
    }

    static Posting of(Route route) {
        return switch (route) {
            case Route.ToStation to -> to(to.station(), to.rule());
            case Route.Ambiguous several ->
                new Posting(
                        null,
                        several.district(),
                        several.rule(),
                        several.candidates().stream().map(Station::code).toList());
            case Route.Unroutable none -> new Posting(null, none.district(), none.rule(), List.of());
        };
    }

    static Posting to(Station station, String rule) {
        return new Posting(station.code(), station.district(), rule, List.of());
    }

    /** Nobody is left to ask. */
    Posting withoutStation(String why) {
        return new Posting(null, district, why, List.of());
    }

    boolean sameStation(Posting other) {
        return Objects.equals(station, other.station);
    }
}
