package forestall.simulator.reconciliation.books;

import forestall.events.Topics;
import forestall.simulator.ledger.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is compared, as it was in one moment.
 *
 * @param records of the three topics between the services, those of a partition in its order
 * @param daily the latest of each cell
 * @param confirmAboveFen a loss above this counts when a second person has confirmed it
 */
public record Books(
        List<Entry> ledger,
        List<Told> records,
        List<Letter> letters,
        List<Reading> readings,
        Dispatch dispatch,
        List<CaseBook> files,
        List<Cell> daily,
        long confirmAboveFen) {

    /** Under this name all editions of the statistics put records aside. */
    public static final String STATISTICS = "reporting.statistics";

    /** Of each topic: the statistics, and the service that acts on it. */
    private static final int READERS = 2;

    public List<SentAlert> alerts() {
        return SentAlert.in(ledger);
    }

    /**
     * The events of a topic, each once, in their order: a relay that was killed publishes some of them again. What both of its readers put
     * aside tells nobody anything.
     */
    public List<Told> events(String topic) {
        Map<Told.Place, Set<String>> readers = letters.stream()
                .collect(Collectors.groupingBy(Letter::of, Collectors.mapping(Letter::group, Collectors.toSet())));
        Set<String> seen = new HashSet<>();
        return records.stream()
                .filter(record -> record.place().topic().equals(topic))
                .filter(record -> readers.getOrDefault(record.place(), Set.of()).size() < READERS)
                .filter(record -> !record.id().isEmpty() && seen.add(record.id()))
                .toList();
    }

    /** The events that the statistics count: of interventions and cases, each once, unless all its records were put aside. */
    public List<Told> counted() {
        Set<Told.Place> aside = aside(STATISTICS);
        Set<String> seen = new HashSet<>();
        List<Told> counted = new ArrayList<>();
        Stream.of(Topics.INTERVENTIONS.name(), Topics.CASES.name())
                .flatMap(topic ->
                        records.stream().filter(record -> record.place().topic().equals(topic)))
                .filter(record -> !record.id().isEmpty() && !aside.contains(record.place()))
                .filter(record -> seen.add(record.id()))
                .forEach(counted::add);
        return counted;
    }

    /** What a group has put aside. A letter that was sent twice, since its writer was killed in between, is one. */
    public Set<Told.Place> aside(String group) {
        return letters.stream()
                .filter(letter -> letter.group().equals(group))
                .map(Letter::of)
                .collect(Collectors.toSet());
    }
}
