package forestall.simulator.reconciliation.checks;

import forestall.simulator.ledger.Outcome;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.SentAlert;
import java.util.List;
import java.util.Set;

/**
 * An alert that any of its tries was accepted for is there once, everywhere: in the topic, as an intervention or an attachment (event and
 * row), in one case file, in the statistics. Those hold sums only, so they are compared day by day with a count of the events.
 */
public final class AlertsAreOneEach implements Check {

    @Override
    public String name() {
        return "I1 every acknowledged alert is there exactly once";
    }

    @Override
    public Finding of(Books books) {
        Finding.Notes notes = new Finding.Notes();
        Traces traces = new Traces(books);
        books.alerts().stream()
                .filter(alert -> alert.fate() == Outcome.ACCEPTED)
                .forEach(alert -> acknowledged(alert, traces, notes));
        DailySums.of(books).compare(Set.of("alerts"), notes);
        return notes.of(this);
    }

    private static void acknowledged(SentAlert alert, Traces traces, Finding.Notes notes) {
        Set<String> ids = traces.ids(alert);
        String about = "%s (%s)".formatted(alert.name(), String.join(" and ", ids));
        notes.expect(about, Traces.Trace.ONCE, traces.of(alert));
        if (ids.size() > 1) {
            notes.differ(about, "one alertId", ids);
        }
        List<String> rows = traces.byRows(alert);
        List<String> events = traces.byEvents(alert);
        if (!rows.isEmpty() && !rows.equals(events)) {
            notes.differ(about, "the intervention of its row, " + rows, "that of its event, " + events);
        }
    }
}
