package forestall.dispatch.warningcall.out;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code warning_call}. */
@MappedEntity("warning_call")
record WarningCallRow(
        @Id UUID id,
        UUID interventionId,
        long version,
        int attempt,
        String state,
        int urgency,
        Instant dueAt,
        Instant queuedAt,
        Instant notBefore,
        boolean deferred,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant claimedUntil,
        @Nullable Instant claimedFirstAt,
        @Nullable String report,
        @Nullable String next,
        @Nullable Instant reportedAt,
        @Nullable Instant stoodDownAt,
        @Nullable String stoodDownBecause) {}
