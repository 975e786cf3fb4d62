package forestall.dispatch.console.supervisor.in;

import forestall.dispatch.console.in.Shown;
import forestall.dispatch.console.supervisor.StationLoad;
import forestall.dispatch.directory.Station;
import forestall.dispatch.directory.Territories;
import forestall.dispatch.intervention.Whereabouts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A station's row.
 *
 * @param name with its district
 * @param known the directory has it
 * @param open it takes visits
 */
record StationLine(StationLoad load, String name, boolean known, boolean open) {

    /** Those of whose code or names some part is as typed, in any language; all for an empty text. */
    static List<StationLine> of(List<StationLoad> loads, String typed, Shown shown) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return loads.stream()
                .filter(load -> wanted.isEmpty()
                        || names(load, shown.territories())
                                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted)))
                .map(load -> of(load, shown))
                .toList();
    }

    private static StationLine of(StationLoad load, Shown shown) {
        Optional<Station> station = shown.territories().station(load.station());
        Whereabouts there = new Whereabouts(
                null, load.station(), station.map(Station::district).orElse(null));
        return new StationLine(
                load,
                shown.place(there),
                station.isPresent(),
                station.filter(Station::open).isPresent());
    }

    private static Stream<String> names(StationLoad load, Territories territories) {
        return Stream.concat(
                Stream.of(load.station().value()),
                territories.station(load.station()).stream()
                        .flatMap(station -> Stream.concat(
                                Stream.of(station.nameZh(), station.nameEn()),
                                territories.district(station.district()).stream()
                                        .flatMap(district -> Stream.of(district.nameZh(), district.nameEn())))));
    }
}
