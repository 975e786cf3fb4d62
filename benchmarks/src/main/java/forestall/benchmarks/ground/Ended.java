package forestall.benchmarks.ground;

import forestall.local.process.Child;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that was watched until its end.
 *
 * @param processorMillis that it used, to the last tenth of a second
 */
public record Ended(int status, double processorMillis) {

    private static final int PAUSE_MILLIS = 100;

    /** Waits for it. */
    public static Ended of(Child child, Duration longest) throws Exception {
        ProcessHandle process = ProcessHandle.of(child.pid()).orElseThrow();
        Duration used = Duration.ZERO;
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                child.onExit().get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                return new Ended(child.exitStatus(), used.toNanos() / 1e6);
            } catch (TimeoutException stillRunning) {
                used = process.info().totalCpuDuration().orElse(used);
            }
        }
        throw new IOException(
                "expected %s to end within %d s, found it running".formatted(child.name(), longest.toSeconds()));
    }
}
