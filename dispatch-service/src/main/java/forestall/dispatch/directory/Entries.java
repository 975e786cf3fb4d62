package forestall.dispatch.directory;

import java.util.Comparator;
import java.util.List;

/** All that a directory says, in the order of the codes: two that say the same are equal. */
public record Entries(
        List<District> districts, List<Station> stations, List<Division> divisions, List<Officer> officers) {

    /** How many there are. */
    public record Counts(int districts, int stations, int divisions, int officers) {}

    public Entries {
        districts = sorted(
                districts, Comparator.comparing(district -> district.code().value()));
        stations =
                sorted(stations, Comparator.comparing(station -> station.code().value()));
        divisions = sorted(
                divisions, Comparator.comparing(division -> division.code().value()));
        officers = sorted(officers, Comparator.comparing(officer -> officer.id().value()));
    }

    public boolean isEmpty() {
        return stations.isEmpty();
    }

    public Counts counts() {
        return new Counts(districts.size(), stations.size(), divisions.size(), officers.size());
    }

    private static <T> List<T> sorted(List<T> things, Comparator<T> order) {
        return things.stream().sorted(order).toList();
    }
}
