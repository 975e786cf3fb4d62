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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Parts that run, each instance a process of its own. Closing stops them, the last started first. What names a part means its first instance. */
public final class Stack implements AutoCloseable {

    private final StateDirectory state;
    private final Layout layout;
    private final PortPlan ports;
    private final Launcher launcher;
    private final Map<Part, Map<String, String>> environments;
    private final Guard guard = Guard.post();
    private final Map<Instance, Child> running = new TreeMap<>();
    private final Deque<Instance> order = new ArrayDeque<>();
    private final CompletableFuture<Child> death = new CompletableFuture<>();
    private boolean closing;

    /** With more environment variables for each instance of some services, whenever one is started. */
    Stack(
            StateDirectory state,
            Layout layout,
            PortPlan ports,
            Manner manner,
            Map<Part, Map<String, String>> environments) {
        this.state = state;
        this.layout = layout;
        this.ports = ports;
        this.launcher = new Launcher(layout, ports, manner);
        this.environments = Map.copyOf(environments);
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
        return log(Instance.first(part));
    }

    public Path log(Instance instance) {
        return layout.log(instance);
    }

    public long pid(Part part) {
        return pid(Instance.first(part));
    }

    public long pid(Instance instance) {
        return child(instance).pid();
    }

    public boolean isRunning(Part part) {
        return isRunning(Instance.first(part));
    }

    public synchronized boolean isRunning(Instance instance) {
        Child child = running.get(instance);
        return child != null && child.isAlive();
    }

    /** Those that run, in the order in which parts may be started. */
    public synchronized List<Instance> running() {
        return running.keySet().stream().filter(this::isRunning).toList();
    }

    /** Completes with the first process that ends although nobody asked it to. */
    public CompletableFuture<Child> death() {
        return death;
    }

    /** Starts a part that does not run, and returns when it is ready. */
    public Started start(Part part) {
        return start(Instance.first(part));
    }

    /** The same with more environment variables than the stack has for this part anyway. */
    public Started start(Part part, Map<String, String> environment) {
        return start(Instance.first(part), environment);
    }

    /** The same of one instance; it needs a port in the plan. */
    public Started start(Instance instance) {
        return start(instance, Map.of());
    }

    /** The same with more environment variables. */
    public Started start(Instance instance, Map<String, String> environment) {
        Instant begin = Instant.now();
        Map<String, String> all = new HashMap<>(environments.getOrDefault(instance.part(), Map.of()));
        all.putAll(environment);
        Child child = launcher.launch(instance, all, command -> run(instance, command));
        return new Started(instance, ports.of(instance), child.pid(), Duration.between(begin, Instant.now()));
    }

    /** {@code kill -9}: the part gets no chance to tidy up. */
    public void kill(Part part) {
        kill(Instance.first(part));
    }

    public void kill(Instance instance) {
        remove(instance).ifPresent(child -> {
            child.kill();
            launcher.ended(instance, false);
        });
    }

    /** An orderly stop. */
    public void stop(Part part) {
        stop(Instance.first(part));
    }

    public void stop(Instance instance) {
        remove(instance).ifPresent(child -> launcher.ended(instance, child.stop(launcher.patience(instance))));
    }

    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        for (Optional<Instance> last = last(); last.isPresent(); last = last()) {
            last.ifPresent(this::stop);
        }
        guard.close();
        state.close();
    }

    synchronized boolean isClosing() {
        return closing;
    }

    private synchronized Child run(Instance instance, Command command) {
        if (closing) {
            throw new StartFailure(instance.label() + " was not started, since everything is being stopped");
        }
        if (isRunning(instance)) {
            throw new StartFailure(instance.label() + " runs already, as process " + pid(instance));
        }
        Child child = command.start(guard);
        running.put(instance, child);
        order.remove(instance);
        order.push(instance);
        state.remember(child, command.stop());
        var _ = child.onExit().thenAccept(ended -> noticeEnd(instance, ended));
        return child;
    }

    private synchronized void noticeEnd(Instance instance, Child ended) {
        if (!closing && running.get(instance) == ended) {
            death.complete(ended);
        }
    }

    private synchronized Optional<Child> remove(Instance instance) {
        order.remove(instance);
        return Optional.ofNullable(running.remove(instance));
    }

    private synchronized Optional<Instance> last() {
        return Optional.ofNullable(order.peek());
    }

    private synchronized Child child(Instance instance) {
        Child child = running.get(instance);
        if (child == null) {
            throw new IllegalStateException("expected " + instance.label() + " to run, found that it does not");
        }
        return child;
    }
}
