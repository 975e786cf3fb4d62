package forestall.dispatch.visit;

import forestall.events.ids.StationCode;
import forestall.events.vocabulary.Shortfall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A station that had the visit before. It looks on, and does no more, for as long as the visit is open.
 *
 * @param reason of the hand-over
 * @param shortfall why it had nobody to send, when that is the reason
 * @param acceptedAt when it had accepted the visit; absent when it had not, or that was not kept
 */
public record FormerStation(
        StationCode station,
        Instant until,
        String reason,
        @Nullable Shortfall shortfall,
        @Nullable Instant acceptedAt) {}
