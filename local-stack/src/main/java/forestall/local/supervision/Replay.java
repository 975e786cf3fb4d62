package forestall.local.supervision;

import forestall.local.process.StartFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
        SimulatorProgram program = new SimulatorProgram(layout, HEAP_MEGABYTES, "forestall.simulator.Simulator");
        out.println("Playing the article's case, as if it happened now:");
        out.flush();
        int status = program.run(stack.environment());
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
}
