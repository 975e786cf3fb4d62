package forestall.dispatch.directory.in;

import forestall.dispatch.directory.Division;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.util.List;

/** A station and its territory. */
record StationView(
        StationCode stationCode,
        String nameZh,
        String nameEn,
        DistrictCode districtCode,
        boolean open,
        boolean districtDefault,
        List<StationCode> fallback,
        List<DivisionCode> divisions) {

    static StationView of(Station station, Territories now) {
        return new StationView(
                station.code(),
                station.nameZh(),
                station.nameEn(),
                station.district(),
                station.open(),
                station.districtDefault(),
                station.fallback(),
                now.divisions().stream()
                        .filter(division -> division.station().equals(station.code()))
                        .map(Division::code)
                        .toList());
    }
}
