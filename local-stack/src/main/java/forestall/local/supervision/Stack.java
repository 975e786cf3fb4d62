package forestall.local.supervision;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.Guard;
import forestall.local.process.StartFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Parts that run, each a process of its own. Closing stops them, the last started first. */
public final class Stack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StateDirectory state;
    private final Layout layout;
    private final PortPlan ports;
    private final Launcher launcher;
    private final Guard guard = Guard.post();
    private final Map<Part, Child> running = new EnumMap<>(Part.class);
    private final Deque<Part> order = new ArrayDeque<>();
    private final CompletableFuture<Child> death = new CompletableFuture<>();
    private boolean closing;

    Stack(StateDirectory state, Layout layout, PortPlan ports) {
        this.state = state;
        this.layout = layout;
        this.ports = ports;
        this.launcher = new Launcher(layout, ports);
    }

    /** A stack of the programs built in this checkout; configure it, then start it. */
    public static StackBuilder of(Path home) {
        return new StackBuilder(home);
    }

    public PortPlan ports() {
        return ports;
    }

    public String address(Part part) {
        return ports.address(part);
    }

    public String bootstrapServers() {
        return "localhost:" + ports.of(Part.BROKER);
    }

    /** Everything that a program needs to find this stack: the same variables that the services get. */
    public Map<String, String> environment() {
        return Surroundings.of(ports, layout);
    }

    public Path log(Part part) {
        return layout.log(part);
    }

    public long pid(Part part) {
        return child(part).pid();
    }

    public synchronized boolean isRunning(Part part) {
        Child child = running.get(part);
        return child != null && child.isAlive();
    }

    /** Completes with the first part that ends although nobody asked it to. */
    public CompletableFuture<Child> death() {
        return death;
    }

    /** Starts a part that does not run, and returns when it is ready. */
    public Started start(Part part) {
        return start(part, Map.of());
    }

    /** The same with more environment variables. */
    public Started start(Part part, Map<String, String> environment) {
        Instant begin = Instant.now();
        Child child = launcher.launch(part, environment, command -> run(part, command));
        return new Started(part, ports.of(part), child.pid(), Duration.between(begin, Instant.now()));
    }

    /** {@code kill -9}: the part gets no chance to tidy up. */
    public void kill(Part part) {
        remove(part).ifPresent(Child::kill);
    }

    /** An orderly stop. */
    public void stop(Part part) {
        remove(part).ifPresent(child -> child.stop(PATIENCE));
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        for (Optional<Part> last = last(); last.isPresent(); last = last()) {
            last.ifPresent(this::stop);
        }
        guard.close();
        state.close();
    }

    synchronized boolean isClosing() {
        return closing;
    }

    private synchronized Child run(Part part, Command command) {
        if (closing) {
            throw new StartFailure(part.label() + " was not started, since everything is being stopped");
        }
        if (isRunning(part)) {
            throw new StartFailure(part.label() + " runs already, as process " + pid(part));
        }
        Child child = command.start(guard);
        running.put(part, child);
        order.remove(part);
        order.push(part);
        state.remember(child, command.stop());
        var _ = child.onExit().thenAccept(ended -> noticeEnd(part, ended));
        return child;
    }

    private synchronized void noticeEnd(Part part, Child ended) {
        if (!closing && running.get(part) == ended) {
            death.complete(ended);
        }
    }

    private synchronized Optional<Child> remove(Part part) {
        order.remove(part);
        return Optional.ofNullable(running.remove(part));
    }

    private synchronized Optional<Part> last() {
        return Optional.ofNullable(order.peek());
    }

    private synchronized Child child(Part part) {
        Child child = running.get(part);
        if (child == null) {
            throw new IllegalStateException("expected " + part.label() + " to run, found that it does not");
        }
        return child;
    }
}
