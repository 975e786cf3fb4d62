package forestall.local.supervision;

import forestall.local.process.Lifetime;
import forestall.local.process.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What to start, where, and how. */
public final class StackBuilder {

    private final Path home;
    private final Map<Part, Map<String, String>> environments = new EnumMap<>(Part.class);
    private Path state = Path.of(".forestall");
    private final Map<Part, Integer> several = new EnumMap<>(Part.class);
    private @Nullable PortPlan ports;
    private Set<Part> parts = Part.all();
    private Manner manner = Manner.USUAL;
    private Consumer<Started> progress = started -> {};

    StackBuilder(Path home) {
        this.home = home;
    }

    /** Everything that the run leaves behind goes there. */
    public StackBuilder state(Path directory) {
        this.state = directory;
        return this;
    }

    /** Free ports, unless given. */
    public StackBuilder ports(PortPlan plan) {
        this.ports = plan;
        return this;
    }

    /** All parts, unless given. */
    public StackBuilder parts(Collection<Part> chosen) {
        this.parts = EnumSet.copyOf(chosen);
        return this;
    }

    /** So many instances of a chosen service side by side; one, unless given. */
    public StackBuilder instances(Part service, int count) {
        several.put(service, new Instance(service, count).number());
        return this;
    }

    /** More environment variables for one service, each instance of it, whenever it is started. */
    public StackBuilder environment(Part part, Map<String, String> variables) {
        environments.put(part, Map.copyOf(variables));
        return this;
    }

    /** More options for the virtual machine of each service, whenever it is started; none, unless given. */
    public StackBuilder serviceOptions(String... options) {
        this.manner = manner.withServiceOptions(List.of(options));
        return this;
    }

    /** How long it is meant to run; {@link Lifetime#LONG}, unless given. */
    public StackBuilder lifetime(Lifetime lifetime) {
        this.manner = manner.withLifetime(lifetime);
        return this;
    }

    /** Services start as if nobody had ever worked anything out ahead of time, such as to find out what that is worth. */
    public StackBuilder bareStarts() {
        this.manner = manner.withStarts(Starts.BARE);
        return this;
    }

    /**
     * A service for which nothing was worked out ahead of time does so in this run, for the next ones; writing that takes some twenty seconds
     * when it is stopped. What was worked out before is used.
     */
    public StackBuilder recordingStarts() {
        this.manner = manner.withStarts(Starts.RECORDING);
        return this;
    }

    /** Told of every process that has become ready. */
    public StackBuilder progress(Consumer<Started> listener) {
        this.progress = listener;
        return this;
    }

    /** Starts all chosen parts, side by side where none needs the other. When one fails, everything is stopped. */
    public Stack start() {
        Stack stack = prepare();
        try {
            startAll(stack);
            return stack;
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    /** Checks whatever can be checked before anything starts. */
    Stack prepare() {
        Layout layout = new Layout(home, state);
        checkPrograms(layout);
        StateDirectory directory = StateDirectory.open(layout.state());
        try {
            Set<Instance> chosen = chosen();
            PortPlan plan = ports == null ? PortPlan.free(chosen) : ports;
            plan.check(chosen);
            return new Stack(directory, layout, plan, manner, environments);
        } catch (RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    void startAll(Stack stack) {
        Map<Instance, CompletableFuture<Void>> ready = new HashMap<>();
        AtomicReference<@Nullable Throwable> first = new AtomicReference<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Instance instance : chosen()) {
                CompletableFuture<?>[] needs = instance.part().needs().stream()
                        .map(Instance::first)
                        .map(ready::get)
                        .filter(Objects::nonNull)
                        .toArray(CompletableFuture[]::new);
                ready.put(
                        instance,
                        CompletableFuture.allOf(needs).thenRunAsync(() -> startOne(stack, instance, first), threads));
            }
            join(CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new)), first);
        }
    }

    /** In the order in which they may be started. */
    private Set<Instance> chosen() {
        Set<Instance> chosen = new TreeSet<>();
        parts.forEach(part -> chosen.addAll(Instance.of(part, several.getOrDefault(part, 1))));
        return chosen;
    }

    /** The first failure is the one to tell; the others follow from stopping everything. */
    private void startOne(Stack stack, Instance instance, AtomicReference<@Nullable Throwable> first) {
        try {
            progress.accept(stack.start(instance));
        } catch (RuntimeException failure) {
            if (first.compareAndSet(null, failure)) {
                stack.close();
            }
            throw failure;
        }
    }

    private static void join(CompletableFuture<Void> all, AtomicReference<@Nullable Throwable> first) {
        try {
            all.join();
        } catch (CompletionException failure) {
            Throwable cause = Objects.requireNonNullElse(first.get(), failure);
            throw cause instanceof StartFailure told ? told : new StartFailure(String.valueOf(cause), cause);
        }
    }

    private void checkPrograms(Layout layout) {
        requireProgram(layout.program("local-stack"));
        parts.stream()
                .filter(Part::isService)
                .map(Part::module)
                .map(layout::program)
                .forEach(this::requireProgram);
    }

    private void requireProgram(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new StartFailure(
                    "Expected the built program " + jar + ", found none: ./run builds it, or mvn package.");
        }
    }
}
