package forestall.benchmarks.ground;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Looks again and again, for a bounded time. */
public final class Waiting {

    private Waiting() {}

    /** What is looked at. */
    @FunctionalInterface
    public interface Look {
        boolean isSo() throws Exception;
    }

    /**
     * Until it is so.
     *
     * @param what for the sentence that says that it never was
     */
    public static void until(String what, Duration longest, Duration pause, Look look) throws Exception {
        long end = System.nanoTime() + longest.toNanos();
        while (!look.isSo()) {
            if (System.nanoTime() - end > 0) {
                throw new TimeoutException(
                        "expected %s within %d s, found it missing".formatted(what, longest.toSeconds()));
            }
            Thread.sleep(pause);
        }
    }
}
