package forestall.simulator.reconciliation.checks;

import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.SentAlert;
import forestall.simulator.reconciliation.checks.Traces.Trace;

/** What nobody answered was done once and wholly, or not at all; what was refused was not done. */
public final class UnknownAlertsAreOneOrNone implements Check {

    @Override
    public String name() {
        return "I3 alerts without an answer are there once or not at all, refused ones not at all";
    }

    @Override
    public Finding of(Books books) {
        Finding.Notes notes = new Finding.Notes();
        Traces traces = new Traces(books);
        for (SentAlert alert : books.alerts()) {
            switch (alert.fate()) {
                case ACCEPTED -> {}
                case REJECTED -> notes.expect("refused " + alert.name(), Trace.NEVER, traces.of(alert));
                case UNKNOWN -> unknown(alert, traces, notes);
            }
        }
        return notes.of(this);
    }

    private static void unknown(SentAlert alert, Traces traces, Finding.Notes notes) {
        Trace found = traces.of(alert);
        notes.look(1);
        if (!found.equals(Trace.NEVER) && !found.equals(Trace.ONCE)) {
            notes.differ(
                    "unanswered %s (%s)".formatted(alert.name(), String.join(" and ", traces.ids(alert))),
                    "%s; or nothing".formatted(Trace.ONCE),
                    found);
        }
    }
}
