package forestall.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Ends the children when this process is gone, however it went: a small shell at the other end of a pipe, which the
 * operating system closes even after {@code kill -9}.
 */
public final class Guard implements AutoCloseable {

    private final PrintStream orders;
    private final Process shell;

    private Guard(Process shell) {
        this.shell = shell;
        this.orders = new PrintStream(shell.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    public static Guard post() {
        try (InputStream script = Guard.class.getResourceAsStream("guard.sh")) {
            if (script == null) {
                throw new IllegalStateException("expected guard.sh beside " + Guard.class + ", found none");
            }
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return new Guard(new ProcessBuilder("/bin/sh", "-c", text)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException("expected to start /bin/sh, found: " + failure.getMessage(), failure);
        }
    }

    void watch(Child child, String signal) {
        orders.println("watch " + signal + " " + child.pid());
    }

    void forget(Child child) {
        orders.println("forget " + child.pid());
    }

    /** A directory to remove once the children are gone. */
    public void removeAfterwards(Path directory) {
        orders.println("remove " + directory.toAbsolutePath());
    }

    public long pid() {
        return shell.pid();
    }

    /** Lets the guard go; it ends what it still watches. */
    @Override
    public void close() {
        orders.close();
    }
}
