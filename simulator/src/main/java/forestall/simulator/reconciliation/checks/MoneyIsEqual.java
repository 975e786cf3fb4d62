package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.toMap;

import forestall.events.Topics;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import forestall.simulator.reconciliation.books.Told;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money is the same to the fen wherever it stands. Amounts of reports: ledger and events. Losses, by id: what follows from the ledger by
 * {@link LossReference}, the case files, and the highest revision among the events. Columns, by day: events and statistics.
 */
public final class MoneyIsEqual implements Check {

    private static final Set<String> COLUMNS = Set.of(
            "atRiskFen", "preventedBeforeTransferFen", "preventedByVisitFen", "stoppedInAccountFen", "sufferedFen");

    @Override
    public String name() {
        return "I2 money is equal to the fen";
    }

    @Override
    public Finding of(Books books) {
        Finding.Notes notes = new Finding.Notes();
        Reports reports = Reports.of(books, notes);
        ExpectedLoss.all(books, reports).forEach(loss -> loss.compare(notes));
        eventsFollowTheFiles(books, notes);
        DailySums.of(books).compare(COLUMNS, notes);
        return notes.of(this);
    }

    private static void eventsFollowTheFiles(Books books, Finding.Notes notes) {
        Map<String, CaseBook.Loss> losses = ExpectedLoss.inFiles(books);
        Map<String, Told> told = latestTold(books);
        for (CaseBook.Loss loss : losses.values()) {
            counts(loss, books.confirmAboveFen(), notes);
            announced(loss, told.get(loss.lossId()), notes);
        }
        told.forEach((id, event) -> {
            if (!losses.containsKey(id)) {
                notes.expect("loss %s in a case file".formatted(id), Money.of(event), Money.NONE);
            }
        });
    }

    private static void announced(CaseBook.Loss loss, @Nullable Told event, Finding.Notes notes) {
        CaseBook.Revision counted = loss.counted();
        String about = "loss %s in the events".formatted(loss.lossId());
        if (counted != null && Money.of(counted).isAnnounced()) {
            notes.expect(
                    about,
                    "revision %d, %s".formatted(counted.number(), Money.of(counted)),
                    event == null
                            ? Money.NONE.toString()
                            : "revision %s, %s".formatted(event.text("revision"), Money.of(event)));
        } else {
            notes.expect(about, "0 fen", (event == null ? 0 : Money.of(event).fen()) + " fen");
        }
    }

    /** A revision up to the limit counts at once, and so does one that a second person confirmed. */
    private static void counts(CaseBook.Loss loss, long confirmAboveFen, Finding.Notes notes) {
        CaseBook.Revision latest = loss.latest();
        CaseBook.Revision counted = loss.counted();
        boolean counts = counted != null && counted.number() == latest.number();
        if (!counts && (latest.fen() <= confirmAboveFen || latest.confirmed())) {
            notes.differ(
                    "loss " + loss.lossId(),
                    "revision %d to count".formatted(latest.number()),
                    counted == null ? "that none does" : "that revision %d does".formatted(counted.number()));
        }
    }

    /** By loss, the highest revision, whatever kind it is. */
    static Map<String, Told> latestTold(Books books) {
        return books.events(Topics.CASES.name()).stream()
                .filter(Told::isOfALoss)
                .collect(toMap(
                        event -> event.text("lossId"),
                        event -> event,
                        (one, other) -> revision(other) > revision(one) ? other : one,
                        LinkedHashMap::new));
    }

    private static long revision(Told loss) {
        return Long.parseLong(loss.text("revision"));
    }
}
