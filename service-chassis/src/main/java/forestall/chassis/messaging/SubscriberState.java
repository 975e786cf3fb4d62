package forestall.chassis.messaging;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a subscriber is doing: applying, or trying the same batch again until the trouble passes. */
public final class SubscriberState {

    /** Since when, how often and why the same batch is tried again. */
    public record Retrying(Instant since, int attempts, String why) {}

    private final AtomicReference<@Nullable Retrying> retrying = new AtomicReference<>();

    void well() {
        retrying.set(null);
    }

    Retrying failed(Instant now, String why) {
        return retrying.updateAndGet(before ->
                before == null ? new Retrying(now, 1, why) : new Retrying(before.since(), before.attempts() + 1, why));
    }

    /** Null while all is well. */
    public @Nullable Retrying retrying() {
        return retrying.get();
    }
}
