package forestall.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Waits for a child to do its job. */
public final class Waiting {

    private static final long PAUSE_MILLIS = 50;

    private Waiting() {}

    /** Until it is ready; a child that ends first, or takes too long, is a failure that names its log. */
    public static void until(BooleanSupplier ready, Child child, Duration patience) {
        Instant end = Instant.now().plus(patience);
        while (!ready.getAsBoolean()) {
            if (endedDuringPause(child)) {
                throw new StartFailure(child.name() + " ended with status " + child.exitStatus()
                        + " before it was ready; its log is " + child.log());
            }
            if (Instant.now().isAfter(end)) {
                throw new StartFailure(child.name() + " was not ready after " + patience.toSeconds() + " s; its log is "
                        + child.log());
            }
        }
    }

    private static boolean endedDuringPause(Child child) {
        try {
            child.onExit().get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while " + child.name() + " was starting", interruption);
        } catch (java.util.concurrent.ExecutionException failure) {
            throw new StartFailure("cannot watch " + child.name(), failure);
        }
    }
}
