package forestall.benchmarks.ground;

import java.io.IOException;

/**
 * A process that stands still while something is put before it. Not for longer than a few seconds: the broker takes a consumer that it does
 * not hear of for dead.
 *
 * @param pid of the process
 */
public record Frozen(long pid) {

    /** What is put before it. */
    @FunctionalInterface
    public interface Filling {
        void run() throws Exception;
    }

    /** Stops it where it is until it is thawed, and puts something before it; when that fails it goes on. */
    public static Frozen before(long pid, Filling filling) throws Exception {
        signal("STOP", pid);
        Frozen frozen = new Frozen(pid);
        try {
            filling.run();
        } catch (Exception failure) {
            frozen.thaw();
            throw failure;
        }
        return frozen;
    }

    /** Lets it go on. */
    public void thaw() throws IOException, InterruptedException {
        signal("CONT", pid);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        int status = new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(signal, pid))
                .start()
                .waitFor();
        if (status != 0) {
            throw new IOException("expected to send %s to process %d, found status %d".formatted(signal, pid, status));
        }
    }
}
