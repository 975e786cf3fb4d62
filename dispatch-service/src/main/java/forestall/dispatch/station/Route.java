package forestall.dispatch.station;

import forestall.dispatch.directory.Station;
import forestall.events.ids.DistrictCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose territory a place is. */
public sealed interface Route {
    /** The rule that found it, or could not. */
    String rule();

    /** The district of the place, as far as known. */
    @Nullable
    DistrictCode district();

    /** That station's. */
    record ToStation(Station station, String rule) implements Route {
        @Override
        public DistrictCode district() {
            return station.district();
        }
    }

    /**
     * One of several stations': a person has to choose.
     *
     * @param district absent when the candidates are not all in one
     * @param candidates at least one, the likeliest first
     */
    record Ambiguous(@Nullable DistrictCode district, List<Station> candidates, String rule) implements Route {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody's that the directory knows: a person has to choose a station. */
    record Unroutable(@Nullable DistrictCode district, String rule) implements Route {}
}
