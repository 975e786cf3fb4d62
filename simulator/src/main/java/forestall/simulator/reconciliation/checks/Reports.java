package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import forestall.events.Topics;
import forestall.simulator.ledger.Deed;
import forestall.simulator.ledger.Entry;
import forestall.simulator.ledger.Facts;
import forestall.simulator.ledger.Outcome;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reports of calls and visits that were sent and have become events. What nobody answered has happened when there is an event.
 *
 * @param all those that happened
 * @param byOthers interventions with a report that the ledger does not know, so that their money does not follow from it
 */
record Reports(List<Report> all, Set<String> byOthers) {

    static Reports of(Books books, Finding.Notes notes) {
        Map<String, Told> events = books.events(Topics.INTERVENTIONS.name()).stream()
                .filter(Told::isReport)
                .collect(toMap(Told::reported, event -> event, (first, again) -> first, LinkedHashMap::new));
        Map<String, List<Entry>> sent = books.ledger().stream()
                .filter(entry -> entry.deed() == Deed.REPORT_CALL || entry.deed() == Deed.REPORT_VISIT)
                .filter(entry -> entry.outcome() != Outcome.REJECTED)
                .collect(groupingBy(Entry::subject, LinkedHashMap::new, Collectors.toList()));
        List<Report> all = new ArrayList<>();
        sent.forEach((id, tries) -> {
            Told event = events.get(id);
            Entry told = told(tries, event);
            if (event != null) {
                all.add(Report.of(told, event));
                notes.expect(about(told), said(told), said(event));
            } else if (told.outcome() == Outcome.ACCEPTED) {
                notes.expect(about(told), said(told), "no event");
            }
        });
        Set<String> byOthers = events.values().stream()
                .filter(event -> !sent.containsKey(event.reported()))
                .map(event -> event.text("interventionId"))
                .collect(Collectors.toSet());
        return new Reports(List.copyOf(all), byOthers);
    }

    Map<String, List<Report>> byIntervention() {
        return all.stream().collect(groupingBy(Report::interventionId));
    }

    /** The try that was accepted; when none was, the one that the event tells of, or the last. */
    private static Entry told(List<Entry> tries, @Nullable Told event) {
        return tries.stream()
                .filter(entry -> entry.outcome() == Outcome.ACCEPTED)
                .findFirst()
                .or(() -> tries.stream()
                        .filter(entry -> event != null && said(entry).equals(said(event)))
                        .findFirst())
                .orElseGet(tries::getLast);
    }

    private static String about(Entry entry) {
        return (entry.deed() == Deed.REPORT_VISIT ? "visit " : "call ") + entry.subject();
    }

    private static String said(Entry entry) {
        return "%s, %s".formatted(entry.facts().getOrDefault(Facts.OUTCOME, ""), amount(Report.fen(entry)));
    }

    private static String said(Told event) {
        String fen = event.text("amountAtRiskFen");
        return "%s, %s".formatted(event.text("outcome"), amount(fen.isEmpty() ? -1 : Long.parseLong(fen)));
    }

    private static String amount(long fen) {
        return fen < 0 ? "no amount" : fen + " fen";
    }
}
