package forestall.simulator.reconciliation;

import forestall.simulator.reconciliation.stores.StoreAddresses;
import forestall.simulator.reconciliation.stores.Unreadable;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** {@code ./reconcile}: compares a ledger with a running stack and says whether everything agrees. */
public final class ReconcileProgram {

    private ReconcileProgram() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err));
    }

    /** The exit status: 0 when everything agrees, 1 when there is a difference or a store is away, 2 when the arguments make no sense. */
    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        try {
            ReconcileArguments asked = ReconcileArguments.parse(arguments);
            if (asked.help()) {
                out.print(ReconcileArguments.HELP);
                return 0;
            }
            Reconciliation result = Reconciliation.of(
                    asked.ledger(),
                    StoreAddresses.of(environment),
                    asked.alone(),
                    asked.confirmAboveFen(),
                    asked.patience());
            new Summary(out).print(result);
            return result.isClean() ? 0 : 1;
        } catch (IllegalArgumentException nonsense) {
            err.println(nonsense.getMessage());
            return 2;
        } catch (UncheckedIOException unread) {
            err.println("expected a ledger that can be read, found: " + unread.getMessage());
            return 2;
        } catch (Unreadable away) {
            err.println(away.getMessage());
            return 1;
        }
    }
}
