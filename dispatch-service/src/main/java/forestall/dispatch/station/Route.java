package forestall.dispatch.station;

import forestall.dispatch.directory.Station;
import forestall.events.ids.DistrictCode;
import org.jspecify.annotations.Nullable;

/** Whose territory a place is. */
public sealed interface Route {
    /** The rule that found it. */
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

    /** Nobody's that the directory knows: a person has to choose a station. */
    record Unroutable(@Nullable DistrictCode district, String rule) implements Route {}
}
