package forestall.dispatch.directory;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.util.List;

/**
 * A police station.
 *
 * @param districtDefault takes what happens in a division of its district that no station claims
 * @param divisions the territory that it serves
 */
public record Station(
        StationCode code,
        String nameZh,
        String nameEn,
        DistrictCode district,
        boolean districtDefault,
        List<DivisionCode> divisions,
        List<Officer> officers) {
    public Station {
        divisions = List.copyOf(divisions);
        officers = List.copyOf(officers);
    }
}
