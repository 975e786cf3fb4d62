package forestall.local.supervision;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A simulation on a stack that runs in its time: played, then reconciled with what every store and topic says. */
final class PlayedSimulation {

    static final String CITY = "forestall.simulator.city.CityProgram";
    static final int CITY_HEAP_MEGABYTES = 512;
    private static final String RECONCILIATION = "forestall.simulator.reconciliation.ReconcileProgram";
    private static final int RECONCILIATION_HEAP_MEGABYTES = 1536;

    private final Simulation simulation;
    private final Map<String, String> time;
    private final Stack stack;
    private final Layout layout;
    private final PrintStream out;

    PlayedSimulation(Simulation simulation, Map<String, String> time, Stack stack, Layout layout, PrintStream out) {
        this.simulation = simulation;
        this.time = time;
        this.stack = stack;
        this.layout = layout;
        this.out = out;
    }

    /** False when it broke off, or something does not agree; what, stands above then. */
    boolean agrees() {
        Map<String, String> environment = new HashMap<>(stack.environment());
        environment.putAll(time);
        Path ledger = layout.state().resolve("ledger.ndjson");
        out.flush();
        int played = new SimulatorProgram(layout, CITY_HEAP_MEGABYTES, CITY)
                .run(environment, "--scenario=" + simulation.scenario(), "--ledger=" + ledger);
        if (played != 0) {
            out.println("The simulation ended with status " + played + "; the logs are in "
                    + layout.log("").getParent());
            return false;
        }
        return new SimulatorProgram(layout, RECONCILIATION_HEAP_MEGABYTES, RECONCILIATION)
                        .run(environment, "--ledger=" + ledger, "--alone")
                == 0;
    }
}
