package forestall.simulator.reconciliation.checks;

import static java.util.stream.Collectors.toMap;

import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.books.CaseBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the columns of money, as four books have it, in fen. The ledger's figure takes for granted what it cannot know: who prevented a loss
 * that the desk entered, and whether a second person has confirmed a large one; both are in the case file.
 *
 * @param files -1 for what case files do not add up
 */
public record MoneyColumn(String name, long ledger, long files, long events, long statistics) {

    private static final String AT_RISK = "atRiskFen";
    private static final String PREVENTED = "preventedBeforeTransferFen";
    private static final String BY_VISIT = "preventedByVisitFen";

    /** In the order of the statistics, which of the second how much by visits. */
    public static List<MoneyColumn> all(Books books) {
        Map<String, Long> ledger = ledger(books);
        Map<String, Long> files = files(books);
        DailySums days = DailySums.of(books);
        return List.of(
                column("at risk", AT_RISK, ledger, Map.of(AT_RISK, -1L), days),
                column("prevented before transfer", PREVENTED, ledger, files, days),
                column("  of it by visits", BY_VISIT, ledger, files, days),
                column("stopped in account", "stoppedInAccountFen", ledger, files, days),
                column("suffered", "sufferedFen", ledger, files, days));
    }

    private static MoneyColumn column(
            String name, String figure, Map<String, Long> ledger, Map<String, Long> files, DailySums days) {
        return new MoneyColumn(
                name,
                ledger.getOrDefault(figure, 0L),
                files.getOrDefault(figure, 0L),
                DailySums.sum(days.fromEvents(), figure),
                DailySums.sum(days.published(), figure));
    }

    private static Map<String, Long> ledger(Books books) {
        Reports reports = Reports.of(books, new Finding.Notes());
        Map<String, Long> sums = new HashMap<>();
        for (ExpectedLoss loss : ExpectedLoss.all(books, reports)) {
            CaseBook.Loss found = loss.found();
            CaseBook.Revision counted = found == null ? null : found.counted();
            boolean counts = found == null
                    || (counted != null && counted.number() == found.latest().number());
            Money said = loss.possible().iterator().next();
            Money money = counts ? said : counted == null ? Money.NONE : Money.of(counted);
            add(sums, money.columns(counted == null ? "VISIT" : counted.by()));
        }
        Map<String, Report> latest = reports.all().stream()
                .filter(report -> report.fen() >= 0)
                .collect(toMap(
                        Report::interventionId,
                        report -> report,
                        (one, other) -> Report.BY_TIME.compare(one, other) < 0 ? other : one));
        sums.put(AT_RISK, latest.values().stream().mapToLong(Report::fen).sum());
        return sums;
    }

    private static Map<String, Long> files(Books books) {
        Map<String, Long> sums = new HashMap<>();
        for (CaseBook.Loss loss : ExpectedLoss.inFiles(books).values()) {
            CaseBook.Revision counted = loss.counted();
            if (counted != null) {
                add(sums, Money.of(counted).columns(counted.by()));
            }
        }
        return sums;
    }

    private static void add(Map<String, Long> sums, Map<String, Long> columns) {
        columns.forEach((figure, fen) -> sums.merge(figure, fen, Long::sum));
    }
}
