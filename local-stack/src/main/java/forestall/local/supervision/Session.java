package forestall.local.supervision;

import forestall.local.process.Child;
import forestall.local.process.StartFailure;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One run from start to stop, told to the one who waits for it. */
public final class Session {

    private final Options options;
    private final PrintStream out;
    private final Instant begin = Instant.now();

    public Session(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Returns never: it ends with the process, by Ctrl-C or because a part has died. */
    public void run() {
        if (options.fresh()) {
            StateDirectory.forget(options.state());
        }
        StackBuilder builder = Stack.of(options.home())
                .state(options.state())
                .ports(options.ports())
                .parts(options.services() ? Part.all() : Part.infrastructure())
                .instances(Part.DISPATCH, options.services() ? options.dispatchInstances() : 1)
                .progress(this::tell);
        Stack stack = builder.prepare();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        out.println("Starting, with data and logs in "
                + options.state().toAbsolutePath().normalize());
        builder.startAll(stack);
        tellHealthy(stack);
        if (options.services()) {
            if (options.replay()) {
                new Replay(stack, new Layout(options.home(), options.state()), out).playOnce();
            }
            new Hints(stack, out).print();
        }
        out.println("Ctrl-C stops everything.");
        watch(stack);
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

    private void watch(Stack stack) {
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
