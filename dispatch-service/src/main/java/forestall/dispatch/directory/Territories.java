package forestall.dispatch.directory;

import forestall.events.ids.DistrictCode;
import forestall.events.ids.DivisionCode;
import forestall.events.ids.StationCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who serves what at one moment: districts, stations and divisions, all of the same version of the directory. */
public final class Territories {
    private final long version;
    private final Map<String, District> districts;
    private final Map<String, Station> stations;
    private final Map<String, Division> divisions;
    private final Map<DistrictCode, Station> defaults;

    public Territories(long version, List<District> districts, List<Station> stations, List<Division> divisions) {
        this.version = version;
        this.districts = by(districts, district -> district.code().value());
        this.stations = by(stations, station -> station.code().value());
        this.divisions = by(divisions, division -> division.code().value());
        this.defaults = stations.stream()
                .filter(Station::districtDefault)
                .collect(Collectors.toMap(Station::district, Function.identity()));
    }

    /** Never the same for two that differ. */
    public long version() {
        return version;
    }

    public Collection<District> districts() {
        return districts.values();
    }

    /** In the order of their codes. */
    public Collection<Station> stations() {
        return stations.values();
    }

    public Collection<Division> divisions() {
        return divisions.values();
    }

    public Optional<District> district(DistrictCode code) {
        return Optional.ofNullable(districts.get(code.value()));
    }

    public Optional<Station> station(StationCode code) {
        return Optional.ofNullable(stations.get(code.value()));
    }

    public Optional<Station> serving(DivisionCode division) {
        return Optional.ofNullable(divisions.get(division.value())).flatMap(found -> station(found.station()));
    }

    public Optional<Station> defaultOf(DistrictCode district) {
        return Optional.ofNullable(defaults.get(district));
    }

    /** The station itself while it is open, else the first open one that stands in for it. */
    public Optional<Station> openFor(Station station) {
        return station.open()
                ? Optional.of(station)
                : station.fallback().stream()
                        .flatMap(code -> station(code).stream())
                        .filter(Station::open)
                        .findFirst();
    }

    private static <T> Map<String, T> by(List<T> things, Function<T, String> code) {
        Map<String, T> map = new TreeMap<>();
        things.forEach(thing -> map.put(code.apply(thing), thing));
        return map;
    }
}
