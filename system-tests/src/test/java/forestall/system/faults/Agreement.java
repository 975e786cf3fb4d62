package forestall.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import forestall.local.supervision.Stack;
import forestall.simulator.reconciliation.Reconciliation;
import forestall.simulator.reconciliation.stores.StoreAddresses;
import java.nio.file.Path;
import java.time.Duration;

/** Everything that a ledger tells is what is stored, and nothing moves any more. */
final class Agreement {

    private static final long CONFIRM_ABOVE_FEN = 100_000_000;

    private Agreement() {}

    /**
     * Fails with every difference.
     *
     * @param alone whether the ledger is all there was
     * @param patience until all has been read and announced
     */
    static void between(Path ledger, Stack stack, boolean alone, Duration patience) {
        Reconciliation result =
                Reconciliation.of(ledger, StoreAddresses.of(stack.environment()), alone, CONFIRM_ABOVE_FEN, patience);
        assertThat(result.findings())
                .allSatisfy(finding ->
                        assertThat(finding.differences()).as(finding.check()).isEmpty());
        assertThat(result.settled()).as("nothing moved any more").isTrue();
    }
}
