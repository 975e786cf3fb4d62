package forestall.benchmarks;

import forestall.benchmarks.cases.CaseFiles;
import forestall.benchmarks.dispatch.Claims;
import forestall.benchmarks.dispatch.OutboxDrain;
import forestall.benchmarks.dispatch.Triage;
import forestall.benchmarks.intake.ByTheLine;
import forestall.benchmarks.intake.OneByOne;
import forestall.benchmarks.observed.Watched;
import forestall.benchmarks.screen.OnScreen;
import forestall.benchmarks.start.Starts;
import forestall.benchmarks.statistics.Statistics;
import java.util.List;

/** All that is measured, in the order of the numbers. */
final class Benchmarks {

    private Benchmarks() {}

    static List<Benchmark> all() {
        return List.of(
                new OneByOne(),
                new ByTheLine(),
                new Triage(),
                new Claims(),
                new OutboxDrain(),
                new CaseFiles(),
                new Statistics(),
                new OnScreen(),
                new Watched(),
                new Starts());
    }
}
