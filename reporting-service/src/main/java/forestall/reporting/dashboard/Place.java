package forestall.reporting.dashboard;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import forestall.reporting.daily.Slice;
import org.jspecify.annotations.Nullable;

/** What the page is about: the city, one district of it, or one station. A station lies in the district of its figures. */
public record Place(
        @Nullable DistrictCode district, @Nullable StationCode station) {

    /** The whole city; what has no known district or station is in it too. */
    public static final Place CITY = new Place(null, null);

    boolean holds(Slice slice) {
        return station == null ? liesInDistrict(slice) : station.equals(slice.stationCode());
    }

    boolean liesInDistrict(Slice slice) {
        return district == null || district.equals(slice.districtCode());
    }
}
