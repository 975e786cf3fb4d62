package forestall.benchmarks.ground;

import forestall.local.process.Child;
import forestall.local.process.Command;
import forestall.local.process.Directories;
import forestall.local.process.Guard;
import forestall.local.process.JavaCommand;
import forestall.local.process.StopSignal;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import forestall.local.supervision.StackBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What one benchmark runs on: a stack on free ports of this machine, and programs beside it. Closing ends all of it and removes what it
 * left on the disk but for the logs, which go to {@code benchmarks/target/logs}; when this process is killed, its guard does.
 */
public final class Ground implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int SERVICE_HEAP_MEGABYTES = 256;

    private final Path directory;
    private final Path home;
    private final Stack stack;
    private final Guard guard;
    private final List<Child> beside = new ArrayList<>();

    private Ground(Path directory, Path home, Stack stack, Guard guard) {
        this.directory = directory;
        this.home = home;
        this.stack = stack;
        this.guard = guard;
    }

    /** Starts these parts of the checkout in a temporary directory. */
    public static Ground of(Path home, Collection<Part> parts, UnaryOperator<StackBuilder> settings) {
        Path directory = temporary();
        Guard guard = Guard.post();
        guard.removeAfterwards(directory);
        try {
            Stack stack = settings.apply(Stack.of(home)
                            .state(directory.resolve("state"))
                            .parts(parts)
                            .bareStarts())
                    .start();
            return new Ground(directory, home, stack, guard);
        } catch (RuntimeException failure) {
            keepLogs(directory, home);
            Directories.delete(directory);
            guard.close();
            throw failure;
        }
    }

    public Stack stack() {
        return stack;
    }

    /** For files of this benchmark; removed with everything else. */
    public Path directory() {
        return directory;
    }

    public Path home() {
        return home;
    }

    public String bootstrapServers() {
        return stack.bootstrapServers();
    }

    /** A main class of this module in a process of its own; it is ended with the stack at the latest. */
    public Child start(String name, int heapMegabytes, Class<?> program, String... arguments) {
        return start(
                name,
                JavaCommand.mainClass(
                        heapMegabytes,
                        List.of("-Dslf4j.internal.verbosity=ERROR"),
                        home.resolve("benchmarks/target/app/benchmarks.jar").toString(),
                        program.getName(),
                        arguments));
    }

    /** A service's program, not as a part of the stack: with these options, and the memory that the stack gives to it. */
    public Child startJar(String name, Part service, List<String> options) {
        Path jar = home.resolve(service.module()).resolve("target/app").resolve(service.module() + ".jar");
        return start(name, JavaCommand.jar(SERVICE_HEAP_MEGABYTES, options, jar.toString()));
    }

    /** Another main class of a service's program, which finds the stack as the service does. */
    public Child startProgram(String name, Part service, int heapMegabytes, String program) {
        Path jar = home.resolve(service.module()).resolve("target/app").resolve(service.module() + ".jar");
        return start(
                name, JavaCommand.mainClass(heapMegabytes, List.of(), jar.toString(), program), stack.environment());
    }

    private Child start(String name, List<String> words) {
        return start(name, words, Map.of());
    }

    private Child start(String name, List<String> words, Map<String, String> environment) {
        Child child = new Command(
                        name,
                        words,
                        environment,
                        directory,
                        directory.resolve("state/logs").resolve(name + ".log"),
                        StopSignal.TERM)
                .start(guard);
        beside.add(child);
        return child;
    }

    /** A meter of these parts. */
    public Meter meter(Part... parts) {
        Map<String, Long> processes = new HashMap<>();
        Stream.of(parts).forEach(part -> processes.put(part.label(), stack.pid(part)));
        return new Meter(processes);
    }

    /** The same with a program that runs beside the stack. */
    public Meter meter(Child child, Part... parts) {
        Map<String, Long> processes = new HashMap<>(meter(parts).processes());
        processes.put(child.name(), child.pid());
        return new Meter(processes);
    }

    @Override
    public void close() {
        beside.forEach(child -> child.stop(PATIENCE));
        stack.close();
        keepLogs(directory, home);
        // Before the guard, which would remove it at the same time.
        Directories.delete(directory);
        guard.close();
    }

    /** Copies them to where a person finds them when something went wrong. */
    private static void keepLogs(Path directory, Path home) {
        Path kept = home.resolve("benchmarks/target/logs").resolve(String.valueOf(directory.getFileName()));
        Path logs = directory.resolve("state/logs");
        if (!Files.isDirectory(logs)) {
            return;
        }
        try (Stream<Path> files = Files.list(logs)) {
            Files.createDirectories(kept);
            for (Path file : files.toList()) {
                Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("forestall-bench-");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a temporary directory: " + e.getMessage(), e);
        }
    }
}
