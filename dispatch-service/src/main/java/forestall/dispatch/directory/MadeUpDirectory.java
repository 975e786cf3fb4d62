package forestall.dispatch.directory;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A directory for the real divisions of Shanghai with stations and officers that nobody should look for. There is no public list of the
 * city's police stations and their territories, so each division has one, named after it and with its code; the first of each district
 * is its default, and the others of the district stand in for it, the nearest in the order of the codes first. The same divisions always
 * give the same directory.
 */
final class MadeUpDirectory {
    /** As many as a squad of this size works with; the first stations have one more than the last. */
    static final int OFFICERS = 13_000;

    private MadeUpDirectory() {}

    /** A division as the published list has it. */
    private record Listed(
            String code,
            String shortNameZh,
            String nameZh,
            String nameEn,
            String district,
            String districtZh,
            String districtEn) {
        private Listed(List<String> cells) {
            this(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(5), cells.get(6), cells.get(7));
        }

        private StationCode station() {
            return new StationCode(code);
        }
    }

    /** From a header and a row for each division. */
    static Entries of(List<CsvText.Row> divisions) {
        List<Listed> listed = divisions.stream()
                .skip(1)
                .map(row -> new Listed(row.cells()))
                .sorted(Comparator.comparing(Listed::code))
                .toList();
        List<Officer> officers = new ArrayList<>();
        for (int place = 0; place < listed.size(); place++) {
            officers.addAll(officers(listed.get(place).station(), share(place, listed.size())));
        }
        return new Entries(
                listed.stream()
                        .map(d -> new District(new DistrictCode(d.district()), d.districtZh(), d.districtEn()))
                        .distinct()
                        .toList(),
                listed.stream().map(division -> station(division, listed)).toList(),
                listed.stream()
                        .map(d -> new Division(new DivisionCode(d.code()), d.nameZh(), d.nameEn(), d.station()))
                        .toList(),
                officers);
    }

    private static Station station(Listed division, List<Listed> all) {
        List<StationCode> district = all.stream()
                .filter(other -> other.district().equals(division.district()))
                .map(Listed::station)
                .toList();
        int place = district.indexOf(division.station());
        return new Station(
                division.station(),
                division.shortNameZh() + "派出所",
                division.nameEn() + " Police Station",
                new DistrictCode(division.district()),
                true,
                place == 0,
                IntStream.range(0, district.size())
                        .boxed()
                        .filter(other -> other != place)
                        .sorted(Comparator.comparingInt(other -> Math.abs(other - place)))
                        .map(district::get)
                        .toList());
    }

    private static int share(int place, int stations) {
        return OFFICERS / stations + (place < OFFICERS % stations ? 1 : 0);
    }

    private static List<Officer> officers(StationCode station, int many) {
        return Stream.iterate(1, number -> number + 1)
                .limit(many)
                .map(number -> station + "-" + number)
                .map(number -> new Officer(
                        new OfficerId("officer-" + number), station, "警员 " + number, "Officer " + number, true, true))
                .toList();
    }
}
