package forestall.dispatch.directory;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.StationCode;
import java.util.List;

/**
 * A police station.
 *
 * @param open takes visits now
 * @param districtDefault takes what happens in a division of its district that no station claims
 * @param fallback who stands in while it is closed or has nobody to send, in this order
 */
public record Station(
        StationCode code,
        String nameZh,
        String nameEn,
        DistrictCode district,
        boolean open,
        boolean districtDefault,
        List<StationCode> fallback) {
    public Station {
        fallback = List.copyOf(fallback);
    }

    public Station with(boolean opened) {
        return new Station(code, nameZh, nameEn, district, opened, districtDefault, fallback);
    }
}
