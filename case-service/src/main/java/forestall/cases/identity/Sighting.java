package forestall.cases.identity;

import static java.util.Comparator.comparing;

import forestall.events.ids.VictimId;
import forestall.events.vocabulary.CaseRole;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A number was seen with those who deceive the person of a file.
 *
 * @param role SUSPECT or COURIER
 * @param from the first day in Asia/Shanghai
 * @param file that shows it
 */
public record Sighting(CaseRole role, LocalDate from, VictimId file) implements Comparable<Sighting> {

    private static final Comparator<Sighting> ORDER = comparing(Sighting::from)
            .thenComparing(sighting -> sighting.file().value())
            .thenComparing(Sighting::role);

    /** The earlier comes first; of one day, any order that is always the same. */
    @Override
    public int compareTo(Sighting other) {
        return ORDER.compare(this, other);
    }
}
