package forestall.simulator.reconciliation.checks;

import forestall.events.Topics;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.Reading;
import forestall.simulator.reconciliation.books.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What became of everything that a consumer group has read of a topic.
 *
 * @param consumed records before the offsets that it has committed
 * @param applied distinct events among them that its store shows as applied; of the statistics, whose store holds sums, the distinct
 *     events among them that were not put aside
 * @param duplicates records that repeat one of those; nobody keeps them, the topic shows them
 * @param aside records that are dead letters
 */
public record Account(String group, String topic, long consumed, long applied, long duplicates, long aside) {

    /** Who reads what. */
    record Subscription(String group, String topic) {

        static List<Subscription> all() {
            return List.of(
                    new Subscription("dispatch.triage", Topics.ALERTS.name()),
                    new Subscription("dispatch.cases", Topics.CASES.name()),
                    new Subscription("case.files", Topics.INTERVENTIONS.name()),
                    new Subscription(Books.STATISTICS, Topics.ALERTS.name()),
                    new Subscription(Books.STATISTICS, Topics.INTERVENTIONS.name()),
                    new Subscription(Books.STATISTICS, Topics.CASES.name()));
        }

        List<Reading> readings(Books books) {
            return books.readings().stream()
                    .filter(reading ->
                            reading.group().equals(group) && reading.topic().equals(topic))
                    .toList();
        }

        List<Told> consumed(Books books) {
            List<Reading> readings = readings(books);
            return records(books)
                    .filter(record -> readings.stream()
                            .anyMatch(reading ->
                                    reading.partition() == record.place().partition()
                                            && record.place().offset() < reading.next()))
                    .toList();
        }

        Stream<Told> records(Books books) {
            return books.records().stream()
                    .filter(record -> record.place().topic().equals(topic));
        }
    }

    public static List<Account> all(Books books) {
        return Subscription.all().stream().map(each -> of(each, books)).toList();
    }

    static Account of(Subscription subscription, Books books) {
        List<Told> consumed = subscription.consumed(books);
        Set<Told.Place> aside = books.aside(subscription.group());
        Applied store = Applied.of(subscription, books);
        Set<String> applied = new HashSet<>();
        long duplicates = 0;
        long letters = 0;
        for (Told record : consumed) {
            if (aside.contains(record.place())) {
                letters++;
            } else if (store.times(record.id()) > 0 && !applied.add(record.id())) {
                duplicates++;
            }
        }
        return new Account(
                subscription.group(), subscription.topic(), consumed.size(), applied.size(), duplicates, letters);
    }
}
