package forestall.simulator.walk;

import forestall.simulator.walk.ledger.Ledger;
import forestall.simulator.walk.reconcile.Difference;
import forestall.simulator.walk.reconcile.Walked;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What was walked, and the differences that were found. */
public record WalkReport(
        Walked walked, Map<Ledger.Count, Integer> counts, Duration took, List<Difference> differences) {

    public WalkReport {
        counts = Map.copyOf(counts);
        differences = List.copyOf(differences);
    }
}
