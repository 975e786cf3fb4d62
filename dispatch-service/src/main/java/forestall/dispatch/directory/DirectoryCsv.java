package forestall.dispatch.directory;

import forestall.dispatch.directory.DirectoryFaults.Fault;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A directory as CSV in UTF-8: one station a line, {@code #} begins a comment. Divisions are separated by blanks; officers by semicolons,
 * each {@code id=name}. No cell holds a comma.
 */
final class DirectoryCsv {
    static final List<String> HEADER =
            List.of("station_code", "name_zh", "name_en", "district_code", "district_default", "divisions", "officers");

    /** What was read. */
    record Read(List<Station> stations, List<Officer> officers) {}

    private final List<Officer> allOfficers = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Integer> lineOf = new HashMap<>();

    private DirectoryCsv() {}

    /**
     * Reads all of it.
     *
     * @throws DirectoryFaults when anything in it is wrong
     */
    static Read parse(String csv) {
        return new DirectoryCsv().read(csv);
    }

    private Read read(String csv) {
        List<Station> stations = new ArrayList<>();
        boolean headed = false;
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells =
                    Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (!headed) {
                headed = true;
                if (!HEADER.equals(cells)) {
                    throw new DirectoryFaults(
                            List.of(new Fault(number, "", "the header " + String.join(",", HEADER), "'" + line + "'")));
                }
            } else if (cells.size() != HEADER.size()) {
                fault(number, "", HEADER.size() + " cells", Integer.toString(cells.size()));
            } else {
                station(number, cells).forEach(stations::add);
            }
        }
        if (stations.isEmpty()) {
            fault(Math.max(number, 1), "", "at least one station", "none");
        }
        if (!faults.isEmpty()) {
            throw new DirectoryFaults(faults);
        }
        return new Read(stations, allOfficers);
    }

    private Stream<Station> station(int line, List<String> cells) {
        int before = faults.size();
        List<StationCode> codes = read(line, 0, cells.get(0), StationCode::new);
        List<DistrictCode> districts = read(line, 3, cells.get(3), DistrictCode::new);
        List<DivisionCode> divisions = words(cells.get(5), " ")
                .flatMap(division -> read(line, 5, division, DivisionCode::new).stream())
                .toList();
        if (cells.get(1).isEmpty() && cells.get(2).isEmpty()) {
            fault(line, "name_zh", "a name in name_zh or name_en", "neither");
        }
        if (!List.of("true", "false").contains(cells.get(4))) {
            fault(line, "district_default", "true or false", "'" + cells.get(4) + "'");
        }
        if (codes.isEmpty() || districts.isEmpty()) {
            return Stream.empty();
        }
        List<Officer> officers = words(cells.get(6), ";")
                .flatMap(officer -> officer(line, officer, codes.getFirst()))
                .toList();
        once(line, "station_code", "station " + codes.getFirst());
        divisions.forEach(division -> once(line, "divisions", "division " + division));
        officers.forEach(officer -> once(line, "officers", "officer " + officer.id()));
        if (cells.get(4).equals("true")) {
            once(line, "district_default", "the default of district " + districts.getFirst());
        }
        allOfficers.addAll(officers);
        return faults.size() > before
                ? Stream.empty()
                : Stream.of(new Station(
                        codes.getFirst(),
                        cells.get(1),
                        cells.get(2),
                        districts.getFirst(),
                        true,
                        cells.get(4).equals("true"),
                        List.of(),
                        divisions));
    }

    private Stream<Officer> officer(int line, String cell, StationCode station) {
        int equals = cell.indexOf('=');
        if (equals < 1 || equals == cell.length() - 1) {
            fault(line, "officers", "id=name", "'" + cell + "'");
            return Stream.empty();
        }
        return read(line, 6, cell.substring(0, equals), OfficerId::new).stream()
                .map(id -> new Officer(id, station, "", cell.substring(equals + 1), true, false));
    }

    private <T> List<T> read(int line, int column, String cell, Function<String, T> as) {
        try {
            return List.of(as.apply(cell));
        } catch (IllegalArgumentException e) {
            String[] sentence = String.valueOf(e.getMessage()).split(", found ", 2);
            fault(line, HEADER.get(column), sentence[0].replaceFirst("^expected ", ""), "'" + cell + "'");
            return List.of();
        }
    }

    private void once(int line, String column, String thing) {
        Integer earlier = lineOf.putIfAbsent(thing, line);
        if (earlier != null) {
            fault(line, column, thing + " once", "it in line " + earlier + " too");
        }
    }

    private void fault(int line, String column, String expected, String found) {
        faults.add(new Fault(line, column, expected, found));
    }

    private static Stream<String> words(String cell, String separator) {
        return Arrays.stream(cell.split(separator)).map(String::strip).filter(word -> !word.isEmpty());
    }
}
