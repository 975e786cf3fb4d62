package forestall.dispatch.directory;

import static forestall.dispatch.directory.Column.BELONGS_TO;
import static forestall.dispatch.directory.Column.CODE;
import static forestall.dispatch.directory.Column.DEFAULT;
import static forestall.dispatch.directory.Column.FALLBACK;
import static forestall.dispatch.directory.Column.KIND;
import static forestall.dispatch.directory.Column.NAME_EN;
import static forestall.dispatch.directory.Column.NAME_ZH;
import static forestall.dispatch.directory.Column.STATE;
import static forestall.dispatch.directory.Column.SYNTHETIC;

import forestall.dispatch.directory.DirectoryFaults.Fault;
import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of one text on their way to entries. What refers to something is checked against the codes of all rows, good or not. */
final class DirectoryReading {
    private static final List<String> KINDS = List.of("district", "station", "division", "officer");

    private final List<Fault> faults = new ArrayList<>();
    private final List<Line> lines;
    /** By kind and code: the first line that has it. */
    private final Map<String, Line> first = new HashMap<>();

    private final Map<String, Line> defaultOf = new HashMap<>();

    DirectoryReading(List<CsvText.Row> rows) {
        CsvText.Row header = rows.isEmpty() ? new CsvText.Row(1, List.of()) : rows.getFirst();
        if (!Column.HEADER.equals(header.cells().stream().map(String::strip).toList())) {
            faults.add(new Fault(
                    header.line(),
                    "",
                    "the header " + String.join(",", Column.HEADER),
                    Line.quoted(String.join(",", header.cells()))));
            throw new DirectoryFaults(faults);
        }
        lines = rows.stream()
                .skip(1)
                .filter(this::complete)
                .map(row -> new Line(row, faults))
                .toList();
    }

    Entries entries() {
        lines.forEach(this::register);
        Entries entries = new Entries(
                all("district").flatMap(line -> district(line).stream()).toList(),
                all("station").flatMap(line -> station(line).stream()).toList(),
                all("division").flatMap(line -> division(line).stream()).toList(),
                all("officer").flatMap(line -> officer(line).stream()).toList());
        all("district")
                .filter(line -> !defaultOf.containsKey(line.cell(CODE)))
                .forEach(line ->
                        line.fault(CODE, "a station that is the default of district " + line.cell(CODE), "none"));
        if (lines.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, "", "at least one district and one station", "none"));
        }
        if (!faults.isEmpty()) {
            throw new DirectoryFaults(
                    faults.stream().sorted(Comparator.comparingInt(Fault::line)).toList());
        }
        return entries;
    }

    private boolean complete(CsvText.Row row) {
        boolean complete = row.cells().size() == Column.HEADER.size();
        if (!complete) {
            faults.add(new Fault(
                    row.line(),
                    "",
                    Column.HEADER.size() + " cells",
                    Integer.toString(row.cells().size())));
        }
        return complete;
    }

    private void register(Line line) {
        if (!KINDS.contains(line.cell(KIND))) {
            line.fault(KIND, "one of " + String.join(", ", KINDS), Line.quoted(line.cell(KIND)));
            return;
        }
        Line earlier = first.putIfAbsent(line.cell(KIND) + " " + line.cell(CODE), line);
        if (earlier != null) {
            line.fault(
                    CODE,
                    "%s %s once".formatted(line.cell(KIND), Line.quoted(line.cell(CODE))),
                    "it in line %d too".formatted(earlier.number()));
        }
    }

    private Stream<Line> all(String kind) {
        return lines.stream().filter(line -> line.cell(KIND).equals(kind));
    }

    private Optional<District> district(Line line) {
        line.named();
        line.empty(BELONGS_TO, STATE, DEFAULT, FALLBACK, SYNTHETIC);
        return line.read(CODE, DistrictCode::new)
                .map(code -> new District(code, line.cell(NAME_ZH), line.cell(NAME_EN)));
    }

    private Optional<Station> station(Line line) {
        line.named();
        line.empty(SYNTHETIC);
        Optional<StationCode> code = line.read(CODE, StationCode::new);
        Optional<DistrictCode> district =
                parent(line, "district").flatMap(p -> line.read(BELONGS_TO, DistrictCode::new));
        Optional<Boolean> open = line.either(STATE, "OPEN", "CLOSED");
        Optional<Boolean> byDefault = line.either(DEFAULT, "true", "false");
        List<StationCode> fallback = fallback(line);
        if (byDefault.orElse(false)) {
            Line earlier = defaultOf.putIfAbsent(line.cell(BELONGS_TO), line);
            if (earlier != null) {
                line.fault(
                        DEFAULT,
                        "one default station of district " + Line.quoted(line.cell(BELONGS_TO)),
                        "another in line " + earlier.number());
            }
        }
        return code.isEmpty() || district.isEmpty() || open.isEmpty() || byDefault.isEmpty()
                ? Optional.empty()
                : Optional.of(new Station(
                        code.get(),
                        line.cell(NAME_ZH),
                        line.cell(NAME_EN),
                        district.get(),
                        open.get(),
                        byDefault.get(),
                        fallback));
    }

    private List<StationCode> fallback(Line line) {
        List<String> codes = line.words(FALLBACK);
        codes.stream()
                .filter(code -> !first.containsKey("station " + code))
                .forEach(code -> line.fault(FALLBACK, "a station of this directory", Line.quoted(code)));
        codes.stream()
                .filter(code -> code.equals(line.cell(CODE)))
                .forEach(code -> line.fault(FALLBACK, "other stations", "the station itself"));
        if (codes.stream().distinct().count() < codes.size()) {
            line.fault(FALLBACK, "each station once", Line.quoted(line.cell(FALLBACK)));
        }
        return codes.stream()
                .flatMap(code -> first.containsKey("station " + code)
                        ? line.read(FALLBACK, code, StationCode::new).stream()
                        : Stream.empty())
                .toList();
    }

    private Optional<Division> division(Line line) {
        line.named();
        line.empty(STATE, DEFAULT, FALLBACK, SYNTHETIC);
        Optional<DivisionCode> code = line.read(CODE, DivisionCode::new);
        Optional<Line> station = parent(line, "station");
        if (code.isPresent() && station.isPresent()) {
            String district = station.get().cell(BELONGS_TO);
            if (!district.equals(code.get().district().value())) {
                line.fault(
                        BELONGS_TO,
                        "a station of district %s, as the code says"
                                .formatted(code.get().district()),
                        "one of " + Line.quoted(district));
            }
        }
        return code.flatMap(division -> station.flatMap(parent -> line.read(BELONGS_TO, StationCode::new))
                .map(of -> new Division(division, line.cell(NAME_ZH), line.cell(NAME_EN), of)));
    }

    private Optional<Officer> officer(Line line) {
        line.named();
        line.empty(DEFAULT, FALLBACK);
        Optional<OfficerId> id = line.read(CODE, OfficerId::new);
        Optional<StationCode> station = parent(line, "station").flatMap(p -> line.read(BELONGS_TO, StationCode::new));
        Optional<Boolean> onDuty = line.either(STATE, "ON_DUTY", "OFF_DUTY");
        Optional<Boolean> synthetic = line.either(SYNTHETIC, "true", "false");
        return id.isEmpty() || station.isEmpty() || onDuty.isEmpty() || synthetic.isEmpty()
                ? Optional.empty()
                : Optional.of(new Officer(
                        id.get(),
                        station.get(),
                        line.cell(NAME_ZH),
                        line.cell(NAME_EN),
                        onDuty.get(),
                        synthetic.get()));
    }

    private Optional<Line> parent(Line line, String kind) {
        Line parent = first.get(kind + " " + line.cell(BELONGS_TO));
        if (parent == null) {
            line.fault(BELONGS_TO, "a %s of this directory".formatted(kind), Line.quoted(line.cell(BELONGS_TO)));
        }
        return Optional.ofNullable(parent);
    }
}
