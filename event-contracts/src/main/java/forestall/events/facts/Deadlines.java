package forestall.events.facts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By when each stage must have happened; absent where the policy sets none. Never moved once set. */
public record Deadlines(
        @Nullable Instant claimBy,
        Instant callBy,
        @Nullable Instant stationAcceptBy,
        @Nullable Instant visitBy) {}
