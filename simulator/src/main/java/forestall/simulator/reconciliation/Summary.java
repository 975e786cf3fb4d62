package forestall.simulator.reconciliation;

import forestall.simulator.reconciliation.checks.Account;
import forestall.simulator.reconciliation.checks.Finding;
import forestall.simulator.reconciliation.checks.MoneyColumn;
import java.io.PrintStream;

/** Prints what a comparison came to. */
final class Summary {

    /** More of the same say nothing new. */
    private static final int FIRST = 20;

    private final PrintStream out;

    Summary(PrintStream out) {
        this.out = out;
    }

    void print(Reconciliation result) {
        line("%-82s %8s %11s".formatted("check", "looked", "differences"));
        for (Finding finding : result.findings()) {
            int differences = finding.differences().size();
            line("%-82s %8d %11s"
                    .formatted(finding.check(), finding.looked(), differences == 0 ? "none" : differences + ""));
        }
        line("");
        line("%-28s %18s %18s %18s %18s".formatted("money in fen", "ledger", "case files", "events", "statistics"));
        for (MoneyColumn column : result.money()) {
            line("%-28s %18d %18s %18d %18d"
                    .formatted(
                            column.name(),
                            column.ledger(),
                            column.files() < 0 ? "-" : column.files() + "",
                            column.events(),
                            column.statistics()));
        }
        line("");
        line("%-44s %9s %9s %11s %12s"
                .formatted("group and topic", "consumed", "applied", "duplicates", "dead letters"));
        for (Account account : result.accounts()) {
            line("%-44s %9d %9d %11d %12d"
                    .formatted(
                            account.group() + " " + account.topic(),
                            account.consumed(),
                            account.applied(),
                            account.duplicates(),
                            account.aside()));
        }
        if (!result.settled()) {
            line("");
            line("Something still moved when the time was over: a difference may be none. --wait gives it longer.");
        }
        result.findings().forEach(this::differences);
    }

    private void differences(Finding finding) {
        int all = finding.differences().size();
        if (all > 0) {
            line("");
            line("%s: %d".formatted(finding.check(), all));
            finding.differences().stream().limit(FIRST).forEach(difference -> line("  " + difference));
            if (all > FIRST) {
                line("  and %d more".formatted(all - FIRST));
            }
        }
    }

    private void line(String text) {
        out.println(text);
    }
}
