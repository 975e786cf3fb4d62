package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.toMap;

import forestall.events.EventType;
import forestall.events.InterventionEvent;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import forestall.simulator.reconciliation.books.Told;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which events a consumer group's store shows as applied, and how often: the inbox of dispatch, the timelines of case files. The
 * statistics keep no ids: an event that was not put aside is taken for applied, and the sums are compared elsewhere.
 */
record Applied(Map<String, Integer> times) {

    static Applied of(Account.Subscription subscription, Books books) {
        return new Applied(
                switch (subscription.group()) {
                    case Books.STATISTICS -> {
                        Set<Told.Place> aside = books.aside(Books.STATISTICS);
                        yield once(subscription
                                .records(books)
                                .filter(record -> !aside.contains(record.place()))
                                .map(Told::id)
                                .filter(id -> !id.isEmpty())
                                .collect(Collectors.toSet()));
                    }
                    case "case.files" -> timelines(books);
                    default -> once(books.dispatch().inbox().getOrDefault(subscription.group(), Set.of()));
                });
    }

    int times(String event) {
        return times.getOrDefault(event, 0);
    }

    private static Map<String, Integer> once(Set<String> events) {
        return events.stream().collect(toMap(Function.identity(), event -> 1));
    }

    /** Lines about interventions. The other lines are the file's own doing. */
    private static Map<String, Integer> timelines(Books books) {
        Set<String> types = EventType.all().stream()
                .map(EventType::record)
                .filter(InterventionEvent.class::isAssignableFrom)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        return books.files().stream()
                .flatMap(file -> file.lines().stream())
                .filter(line -> types.contains(line.type()))
                .collect(toMap(CaseBook.Line::eventId, line -> 1, Integer::sum));
    }
}
