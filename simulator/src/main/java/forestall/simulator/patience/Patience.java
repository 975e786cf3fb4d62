package forestall.simulator.patience;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits, within bounds, for what becomes true by and by: events take a moment, and a service may just be starting again. */
public record Patience(Duration longest) {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    public <T> T until(String expected, Supplier<Look<T>> look) {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            switch (look.get()) {
                case Look.Seen<T>(T value) -> {
                    return value;
                }
                case Look.NotYet<T>(String found) -> {
                    if (System.nanoTime() > end) {
                        throw new StepFailure(expected + " within " + longest.toSeconds() + " s", found);
                    }
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }
}
