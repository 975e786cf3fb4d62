package forestall.local.supervision;

import forestall.local.process.Child;
import forestall.local.process.StartFailure;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run from start to stop, told to the one who waits for it. */
public final class Session {

    private final Options options;
    private final PrintStream out;
    private final Instant begin = Instant.now();

    public Session(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /**
     * Returns when a simulation that is not to wait is over, with whether everything agreed. Otherwise never: it ends with the process, by
     * Ctrl-C or because a part has died.
     */
    public boolean run() {
        Layout layout = new Layout(options.home(), options.state());
        Simulation simulation = options.simulation();
        // Before anything is forgotten: the simulator may not know the name.
        Map<String, String> time = simulation == null ? Map.of() : SimulatedTime.from(begin, clock(simulation, layout));
        if (options.fresh() || simulation != null) {
            StateDirectory.forget(options.state());
        }
        StackBuilder builder = Stack.of(options.home())
                .state(options.state())
                .ports(options.ports())
                .parts(options.services() ? Part.all() : Part.infrastructure())
                .instances(Part.DISPATCH, options.services() ? options.dispatchInstances() : 1)
                .progress(this::tell);
        Part.all().stream().filter(Part::isService).forEach(part -> builder.environment(part, time));
        Stack stack = builder.prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        out.println("Starting, with data and logs in "
                + options.state().toAbsolutePath().normalize());
        builder.startAll(stack);
        tellHealthy(stack);
        if (simulation != null) {
            boolean agrees = new PlayedSimulation(simulation, time, stack, layout, out).agrees();
            if (simulation.thenStop()) {
                return agrees;
            }
        } else if (options.services() && options.replay()) {
            new Replay(stack, layout, out).playOnce();
        }
        if (options.services()) {
            new Hints(stack, out).print();
        }
        out.println("Ctrl-C stops everything.");
        return watch(stack);
    }

    /** Start, speed and end, as lines of an environment. */
    private static List<String> clock(Simulation simulation, Layout layout) {
        return new SimulatorProgram(layout, PlayedSimulation.CITY_HEAP_MEGABYTES, PlayedSimulation.CITY)
                .output("--clock", "--scenario=" + simulation.scenario(), "--minutes=" + simulation.minutes());
    }

    private void tell(Started started) {
        synchronized (out) {
            out.printf(
                    Locale.ROOT,
                    "  %-13s %5d  %-40s %5.1f s%n",
                    started.instance().label(),
                    started.port(),
                    started.instance().part().purpose(),
                    seconds(started.took()));
        }
    }

    private void tellHealthy(Stack stack) {
        out.printf(Locale.ROOT, "Everything is healthy after %.1f s. Memory (resident):%n", sinceStart());
        stack.running().forEach(instance -> tellMemory(instance.label(), stack.pid(instance)));
        tellMemory("this watcher", ProcessHandle.current().pid());
    }

    private void tellMemory(String name, long pid) {
        Memory.residentMegabytes(pid)
                .ifPresent(megabytes -> out.printf(Locale.ROOT, "  %-13s %5d MB  process %d%n", name, megabytes, pid));
    }

    private static boolean watch(Stack stack) {
        Child dead = stack.death().join();
        throw new StartFailure(dead.name() + " died with status " + dead.exitStatus() + "; its log is " + dead.log()
                + ". Everything else is being stopped.");
    }

    private void stop(Stack stack) {
        out.println("Stopping.");
        stack.close();
        out.println("Stopped.");
    }

    private double sinceStart() {
        return seconds(
                Duration.between(ProcessHandle.current().info().startInstant().orElse(begin), Instant.now()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
