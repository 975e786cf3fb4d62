package forestall.dispatch.triage;

import forestall.events.ids.VictimId;
import java.util.List;
import java.util.stream.Stream;

/**
 * One human being under every name that they were flagged under.
 *
 * @param canonical the name under which their interventions are opened from now on
 * @param alsoKnownAs their other names
 */
public record Person(VictimId canonical, List<VictimId> alsoKnownAs) {
    public Person {
        alsoKnownAs = List.copyOf(alsoKnownAs);
    }

    /** All of them, the canonical one first. */
    public List<VictimId> names() {
        return Stream.concat(Stream.of(canonical), alsoKnownAs.stream()).toList();
    }

    /** The same person opened under another of their names. */
    Person under(VictimId name) {
        return new Person(
                name, names().stream().filter(other -> !other.equals(name)).toList());
    }

    /** The same person under that name, without the names that turned out to be somebody else's. */
    Person without(Person other, VictimId name) {
        return new Person(
                name,
                names().stream()
                        .filter(one -> !one.equals(name) && !other.names().contains(one))
                        .toList());
    }

    /** That one turned out to be this one. */
    Person and(Person other) {
        return new Person(
                canonical,
                Stream.concat(alsoKnownAs.stream(), other.names().stream()).toList());
    }
}
