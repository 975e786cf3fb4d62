package forestall.dispatch.intervention;

import forestall.events.facts.Address;
import forestall.events.facts.PersonName;
import forestall.events.facts.Victim;
import forestall.events.vocabulary.Vulnerability;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the person by now: what the first alert said, and what later ones added to it. What was known stays; feeds that
 * contradict each other are for people to sort out. Age in years.
 */
public record Known(
        @Nullable PersonName name,
        @Nullable Integer age,
        List<Vulnerability> vulnerabilities,
        @Nullable Address address) {
    public Known {
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    public static Known of(Victim told) {
        return new Known(told.name(), told.age(), told.vulnerabilities(), told.address());
    }

    /** With what another alert adds. */
    public Known and(Victim told) {
        return new Known(
                name == null ? told.name() : name,
                age == null ? told.age() : age,
                Stream.concat(vulnerabilities.stream(), told.vulnerabilities().stream())
                        .distinct()
                        .toList(),
                address == null ? told.address() : address);
    }
}
