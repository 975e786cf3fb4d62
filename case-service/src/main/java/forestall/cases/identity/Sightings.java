package forestall.cases.identity;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a number was seen: in each role the two earliest sightings, in different files. Two suffice to tell the earliest outside of any
 * one file, so a number that stands in very many files takes no more room than another, and the same sightings in another order leave the
 * same two.
 */
public record Sightings(List<Sighting> earliest) {

    public static final Sightings NONE = new Sightings(List.of());

    private static final int EACH = 2;

    public Sightings {
        earliest = List.copyOf(earliest);
    }

    Sightings with(Sighting seen) {
        Map<CaseRole, Map<VictimId, Sighting>> firsts = new EnumMap<>(CaseRole.class);
        Stream.concat(earliest.stream(), Stream.of(seen))
                .sorted()
                .forEach(sighting -> firsts.computeIfAbsent(sighting.role(), role -> new LinkedHashMap<>())
                        .putIfAbsent(sighting.file(), sighting));
        return new Sightings(firsts.values().stream()
                .flatMap(ofRole -> ofRole.values().stream().limit(EACH))
                .toList());
    }

    /** The earliest in this role that another file shows. */
    Optional<Sighting> earliest(CaseRole role, VictimId outside) {
        return earliest.stream()
                .filter(sighting -> sighting.role() == role)
                .filter(sighting -> !sighting.file().equals(outside))
                .findFirst();
    }
}
