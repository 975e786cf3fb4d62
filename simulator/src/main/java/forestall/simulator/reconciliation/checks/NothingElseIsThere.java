package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.toSet;

import forestall.events.Topics;
import forestall.simulator.ledger.Outcome;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.SentAlert;
import forestall.simulator.reconciliation.books.Told;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Where the ledger is all there was: nobody else's alerts, reports and losses are there. */
public final class NothingElseIsThere implements Check {

    @Override
    public String name() {
        return "nothing is there that was not sent";
    }

    @Override
    public Finding of(Books books) {
        Finding.Notes notes = new Finding.Notes();
        alerts(books, notes);
        reports(books, notes);
        losses(books, notes);
        return notes.of(this);
    }

    private static void alerts(Books books, Finding.Notes notes) {
        Set<SentAlert.Name> sent = books.alerts().stream().map(SentAlert::name).collect(toSet());
        Set<String> flagged = new HashSet<>();
        for (Told event : books.events(Topics.ALERTS.name())) {
            notes.look(1);
            flagged.add(event.text("alertId"));
            if (!sent.contains(Traces.name(event))) {
                notes.differ(
                        "%s (%s)".formatted(Traces.name(event), event.text("alertId")), "sent", "not in the ledger");
            }
        }
        Stream.concat(
                        books.dispatch().alerts().keySet().stream(),
                        books.events(Topics.INTERVENTIONS.name()).stream()
                                .filter(Told::isOfAnAlert)
                                .map(event -> event.text("alertId")))
                .distinct()
                .filter(alert -> !flagged.contains(alert))
                .forEach(alert -> notes.differ("alert " + alert, "a CallFlagged", "none"));
    }

    private static void reports(Books books, Finding.Notes notes) {
        Set<String> sent = books.ledger().stream()
                .filter(entry -> entry.outcome() != Outcome.REJECTED)
                .map(entry -> entry.deed() + " " + entry.subject())
                .collect(toSet());
        books.events(Topics.INTERVENTIONS.name()).stream()
                .filter(Told::isReport)
                .forEach(event -> {
                    notes.look(1);
                    boolean visit = event.type().equals("VisitCompleted");
                    if (!sent.contains((visit ? "REPORT_VISIT " : "REPORT_CALL ") + event.reported())) {
                        notes.differ((visit ? "visit " : "call ") + event.reported(), "reported", "not in the ledger");
                    }
                });
    }

    /** What follows from reports is judged with the money; what somebody entered is somebody's. */
    private static void losses(Books books, Finding.Notes notes) {
        Set<String> spokenOf = Word.in(books.ledger()).stream()
                .flatMap(word -> Stream.of(word.lossId(), word.interventionId()))
                .collect(toSet());
        books.files().stream()
                .flatMap(file -> file.losses().stream())
                .filter(loss -> loss.latest().entered() && !loss.recorded())
                .forEach(loss -> {
                    notes.look(1);
                    if (!spokenOf.contains(loss.lossId()) && !spokenOf.contains(loss.interventionId())) {
                        notes.differ("loss " + loss.lossId(), "entered", "not in the ledger");
                    }
                });
    }
}
