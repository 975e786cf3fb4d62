package forestall.simulator.reconciliation;

import forestall.simulator.ledger.Ledger;
import forestall.simulator.reconciliation.books.Books;
import forestall.simulator.reconciliation.checks.Account;
import forestall.simulator.reconciliation.checks.Checks;
import forestall.simulator.reconciliation.checks.Finding;
import forestall.simulator.reconciliation.checks.MoneyColumn;
import forestall.simulator.reconciliation.stores.StoreAddresses;
import forestall.simulator.reconciliation.stores.Stores;
import forestall.simulator.reconciliation.stores.Unreadable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a comparison came to.
 *
 * @param settled false when something still moved in the stores while they were read, so that a difference may be none
 */
public record Reconciliation(List<Finding> findings, List<MoneyColumn> money, List<Account> accounts, boolean settled) {

    /**
     * Compares a ledger with the stores.
     *
     * @param alone whether the ledger is all there was
     * @param wait until consumers have caught up
     * @throws Unreadable when a store does not answer
     * @throws IllegalArgumentException when it is no ledger
     * @throws java.io.UncheckedIOException when there is none
     */
    public static Reconciliation of(
            Path ledger, StoreAddresses addresses, boolean alone, long confirmAboveFen, Duration wait) {
        var entries = Ledger.read(ledger);
        try (Stores stores = new Stores(addresses)) {
            Stores.Read read = stores.read(entries, confirmAboveFen, wait);
            return of(read.books(), alone, read.settled());
        }
    }

    static Reconciliation of(Books books, boolean alone, boolean settled) {
        return new Reconciliation(
                Checks.all(alone).stream().map(check -> check.of(books)).toList(),
                MoneyColumn.all(books),
                Account.all(books),
                settled);
    }

    /** Whether everything agrees. */
    public boolean isClean() {
        return findings.stream().allMatch(finding -> finding.differences().isEmpty());
    }
}
