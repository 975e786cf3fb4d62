package forestall.simulator.reconciliation.checks;

import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.Reading;
import forestall.simulator.reconciliation.books.Told;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a consumer group has read it has applied, or had applied before, or put aside. Nothing of that is counted by the services for long
 * (their counters die with them), so it follows from what lasts: offsets, the topic's records, the inbox and the timelines, the dead
 * letters. Of the statistics, what they applied shows in their sums, which are compared for what was opened, called, visited and closed.
 */
public final class EverythingConsumedIsAccountedFor implements Check {

    @Override
    public String name() {
        return "I5 consumed = applied + duplicate + dead letter";
    }

    @Override
    public Finding of(Books books) {
        Finding.Notes notes = new Finding.Notes();
        for (Account.Subscription subscription : Account.Subscription.all()) {
            readToTheEnd(subscription, books, notes);
            accounted(subscription, books, notes);
        }
        DailySums.of(books).compare(Set.of("interventionsOpened", "interventionsClosed", "callsMade", "visits"), notes);
        return notes.of(this);
    }

    private static void readToTheEnd(Account.Subscription of, Books books, Finding.Notes notes) {
        List<Reading> readings = of.readings(books);
        for (Reading reading : readings) {
            if (reading.next() < reading.end()) {
                notes.differ(
                        "%s on %s-%d".formatted(reading.group(), reading.topic(), reading.partition()),
                        "to have read up to " + reading.end(),
                        reading.next());
            }
        }
        Set<Integer> read =
                new HashSet<>(readings.stream().map(Reading::partition).toList());
        of.records(books)
                .map(record -> record.place().partition())
                .distinct()
                .filter(partition -> !read.contains(partition))
                .forEach(partition ->
                        notes.differ("%s on %s-%d".formatted(of.group(), of.topic(), partition), "an offset", "none"));
    }

    private static void accounted(Account.Subscription of, Books books, Finding.Notes notes) {
        Set<Told.Place> aside = books.aside(of.group());
        Applied store = Applied.of(of, books);
        Set<String> applicable = new HashSet<>();
        List<Told> consumed = of.consumed(books);
        for (Told record : consumed) {
            notes.look(1);
            if (!aside.contains(record.place())) {
                applicable.add(record.id());
                if (store.times(record.id()) == 0) {
                    notes.differ(about(of, record), "applied or a dead letter", "neither");
                }
            }
        }
        for (Told record : consumed) {
            if (aside.contains(record.place()) && !applicable.contains(record.id()) && store.times(record.id()) > 0) {
                notes.differ(about(of, record), "applied or a dead letter", "both");
            }
        }
        Set<String> known = new HashSet<>(of.records(books).map(Told::id).toList());
        store.times().forEach((event, times) -> {
            if (times > 1) {
                notes.differ("event %s for %s".formatted(event, of.group()), "applied once", times + " times");
            }
            if (!known.contains(event)) {
                notes.differ("event %s for %s".formatted(event, of.group()), "in " + of.topic(), "applied only");
            }
        });
    }

    private static String about(Account.Subscription of, Told record) {
        return "%s %s at %s for %s".formatted(record.type(), record.id(), record.place(), of.group());
    }
}
