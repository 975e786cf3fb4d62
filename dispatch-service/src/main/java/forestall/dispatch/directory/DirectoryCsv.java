package forestall.dispatch.directory;

import forestall.events.ids.StationCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory as CSV: a row for each district, station, division and officer, in any order, each naming what it belongs to.
 */
final class DirectoryCsv {
    private final CsvText format;

    DirectoryCsv(CsvText format) {
        this.format = format;
    }

    /**
     * Reads all of it.
     *
     * @throws DirectoryFaults when anything in it is wrong, with all that is
     */
    Entries parse(String csv) {
        return new DirectoryReading(format.rows(csv)).entries();
    }

    String text(Entries entries) {
        return format.text(Stream.of(
                        Stream.of(Column.HEADER),
                        entries.districts().stream()
                                .map(d -> List.of(
                                        "district", d.code().value(), d.nameZh(), d.nameEn(), "", "", "", "", "")),
                        entries.stations().stream().map(DirectoryCsv::row),
                        entries.divisions().stream()
                                .map(d -> List.of(
                                        "division",
                                        d.code().value(),
                                        d.nameZh(),
                                        d.nameEn(),
                                        d.station().value(),
                                        "",
                                        "",
                                        "",
                                        "")),
                        entries.officers().stream().map(DirectoryCsv::row))
                .flatMap(rows -> rows)
                .toList());
    }

    private static List<String> row(Station station) {
        return List.of(
                "station",
                station.code().value(),
                station.nameZh(),
                station.nameEn(),
                station.district().value(),
                station.open() ? "OPEN" : "CLOSED",
                Boolean.toString(station.districtDefault()),
                station.fallback().stream().map(StationCode::value).collect(Collectors.joining(" ")),
                "");
    }

    private static List<String> row(Officer officer) {
        return List.of(
                "officer",
                officer.id().value(),
                officer.nameZh(),
                officer.nameEn(),
                officer.station().value(),
                officer.onDuty() ? "ON_DUTY" : "OFF_DUTY",
                "",
                "",
                Boolean.toString(officer.synthetic()));
    }
}
