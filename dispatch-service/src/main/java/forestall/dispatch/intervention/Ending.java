package forestall.dispatch.intervention;

import forestall.events.vocabulary.InterventionResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How it ended, or will.
 *
 * @param monitoredUntil the end of monitoring, while the promise is watched and after
 * @param result how it ended, or will end when monitoring does
 */
public record Ending(
        @Nullable Instant monitoredUntil,
        @Nullable InterventionResult result,
        @Nullable Instant closedAt) {
    static final Ending NONE = new Ending(null, null, null);
}
