package forestall.local;

import forestall.local.process.Lifetime;
import forestall.local.supervision.Part;
import forestall.local.supervision.Stack;
import forestall.local.supervision.StackBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Stacks of the built programs, for the minutes of a test: compiled once, and on PostgreSQL's programs as they were unpacked for an earlier
 * one.
 */
public final class TestStacks {

    /** Where all test runs of somebody on this machine have PostgreSQL's programs. */
    static final Path POSTGRES =
            Path.of(System.getProperty("java.io.tmpdir"), "forestall-postgres-" + System.getProperty("user.name"));

    private TestStacks() {}

    /** From a module's directory, with all that it leaves behind in another. */
    public static StackBuilder in(Path state) {
        sharePostgres(state);
        return Stack.of(Path.of("..")).state(state).lifetime(Lifetime.SHORT);
    }

    /** A run with its state there will find PostgreSQL's programs. */
    public static void sharePostgres(Path state) {
        Path software = state.toAbsolutePath().resolve(Part.POSTGRES.label()).resolve("software");
        try {
            Files.createDirectories(POSTGRES);
            Files.createDirectories(software.getParent());
            if (!Files.exists(software)) {
                Files.createSymbolicLink(software, POSTGRES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
