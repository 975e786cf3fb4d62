package forestall.dispatch;

import forestall.events.ids.VictimId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in a random story: people with two telephone numbers each, which nobody knows at first to be one person's. */
final class StoryCast {
    private final List<VictimId> names;
    private final List<Set<VictimId>> persons;

    StoryCast(int people) {
        this.names = Stream.generate(FlaggedCall::someone).limit(2L * people).toList();
        this.persons = new ArrayList<>(names.stream().map(Set::of).toList());
    }

    /** Numbers of the same person are neighbours. */
    List<VictimId> names() {
        return names;
    }

    List<Set<VictimId>> persons() {
        return List.copyOf(persons);
    }

    /** All names that this one is known to go with. */
    Set<VictimId> person(VictimId name) {
        return persons.stream()
                .filter(person -> person.contains(name))
                .findFirst()
                .orElseThrow();
    }

    void areOne(VictimId name, VictimId other) {
        Set<VictimId> one =
                Stream.concat(person(name).stream(), person(other).stream()).collect(Collectors.toUnmodifiableSet());
        persons.removeIf(one::containsAll);
        persons.add(one);
    }
}
