package forestall.local.supervision;

import forestall.local.process.JavaCommand;
import forestall.local.process.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plays the article's case through the public interface, once for a state directory. */
final class Replay {

    private static final int HEAP_MEGABYTES = 128;

    private final Stack stack;
    private final Layout layout;
    private final PrintStream out;

    Replay(Stack stack, Layout layout, PrintStream out) {
        this.stack = stack;
        this.layout = layout;
        this.out = out;
    }

    void playOnce() {
        Path done = layout.state().resolve("replayed");
        if (Files.exists(done)) {
            return;
        }
        Path program = layout.program("simulator");
        if (!Files.isRegularFile(program)) {
            throw new StartFailure("Expected the built program " + program + ", found none: ./run builds it.");
        }
        out.println("Playing the article's case, as if it happened now:");
        out.flush();
        int status = play(program);
        if (status != 0) {
            throw new StartFailure("The replay of the article's case ended with status " + status
                    + "; what it said stands above, the logs are in "
                    + layout.log("").getParent()
                    + ". ./run --no-replay starts without it.");
        }
        try {
            Files.createFile(done);
        } catch (IOException failure) {
            throw new StartFailure("Cannot write " + done + ": " + failure.getMessage(), failure);
        }
    }

    private int play(Path program) {
        List<String> words = JavaCommand.jar(HEAP_MEGABYTES, List.of(), program.toString());
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().putAll(stack.environment());
        try {
            return builder.start().waitFor();
        } catch (IOException failure) {
            throw new StartFailure("Cannot run " + program + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted during the replay of the article's case", interruption);
        }
    }
}
