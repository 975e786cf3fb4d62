package forestall.simulator.walk.walkers;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** What others did at the same time. */
final class Futures {

    private Futures() {}

    /** What it gave; what it threw is thrown here. */
    static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException itself ? itself : new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while others were at work", interrupted);
        }
    }
}
