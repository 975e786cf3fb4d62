package forestall.dispatch.directory;

import forestall.dispatch.directory.out.FastCsv;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.OfficerId;
import forestall.events.ids.StationCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The made-up directory of Shanghai for tests of what is built upon it, in memory. */
public record Shanghai(Entries entries) implements Directory {
    private static final Shanghai AS_SHIPPED = new Shanghai(MadeUpDirectory.of(new FastCsv().rows(divisions())));

    public static Shanghai asShipped() {
        return AS_SHIPPED;
    }

    public static String divisions() {
        try (var csv = Objects.requireNonNull(
                Shanghai.class.getResourceAsStream("/forestall/dispatch/directory/shanghai-divisions.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With these stations closed. */
    public Shanghai closed(String... codes) {
        return new Shanghai(new Entries(
                entries.districts(),
                entries.stations().stream()
                        .map(s -> Arrays.asList(codes).contains(s.code().value()) ? s.with(false) : s)
                        .toList(),
                entries.divisions(),
                entries.officers()));
    }

    /** With all stations of a district closed. */
    public Shanghai closedIn(String district) {
        return closed(entries.stations().stream()
                .filter(station -> station.district().value().equals(district))
                .map(station -> station.code().value())
                .toArray(String[]::new));
    }

    /** One station serves what several served. */
    public Shanghai servedBy(String station, String... divisions) {
        return new Shanghai(new Entries(
                entries.districts(),
                entries.stations(),
                entries.divisions().stream()
                        .map(d -> Arrays.asList(divisions).contains(d.code().value())
                                ? new Division(d.code(), d.nameZh(), d.nameEn(), new StationCode(station))
                                : d)
                        .toList(),
                entries.officers()));
    }

    public Division division(DivisionCode code) {
        return entries.divisions().stream()
                .filter(division -> division.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public District district(Division of) {
        return entries.districts().stream()
                .filter(district -> district.code().equals(of.code().district()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Territories territories() {
        return new Territories(
                System.identityHashCode(this), entries.districts(), entries.stations(), entries.divisions());
    }

    @Override
    public List<Officer> officersOf(StationCode station) {
        return entries.officers().stream()
                .filter(officer -> officer.station().equals(station))
                .toList();
    }

    @Override
    public List<Officer> officers(Collection<OfficerId> ids) {
        return entries.officers().stream()
                .filter(officer -> ids.contains(officer.id()))
                .collect(Collectors.toList());
    }
}
