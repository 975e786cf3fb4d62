package forestall.simulator.city;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tries again while something is not so yet, for so long and no longer. */
public record Patience(Duration atMost, Duration between) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(90), Duration.ofMillis(150));

    /**
     * What the attempt gave, once it gave something.
     *
     * @throws NotYet the last one, when patience ran out
     */
    public <T> T until(Supplier<T> attempt) {
        Instant end = Instant.now().plus(atMost);
        while (true) {
            try {
                return attempt.get();
            } catch (NotYet notYet) {
                if (Instant.now().isAfter(end)) {
                    throw notYet;
                }
                LockSupport.parkNanos(between.toNanos());
            }
        }
    }
}
