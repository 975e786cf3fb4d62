package forestall.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program to start.
 *
 * @param name what people call it
 * @param words program and arguments
 * @param environment set besides this process's own
 * @param log takes all its output, after what stands there
 */
public record Command(
        String name, List<String> words, Map<String, String> environment, Path directory, Path log, StopSignal stop) {

    /** Ctrl-C in a terminal reaches every process there; children ignore it, so that their parent stops them in order. */
    private static final List<String> DEAF_TO_THE_TERMINAL =
            List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** Starts it; the guard ends it when this process is gone. */
    public Child start(Guard guard) {
        return start(guard, stop);
    }

    /** The same for data that nobody will miss: the guard need not be gentle. */
    public Child start(Guard guard, StopSignal whenOrphaned) {
        List<String> deaf = new ArrayList<>(DEAF_TO_THE_TERMINAL);
        deaf.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(deaf)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(directory);
            Files.createDirectories(log.toAbsolutePath().getParent());
        } catch (IOException failure) {
            throw new StartFailure("cannot write in " + directory + ": " + failure.getMessage(), failure);
        }
        Child child = new Child(name, Child.start(builder), log, stop, guard);
        guard.watch(child, whenOrphaned.name());
        return child;
    }
}
