package forestall.dispatch.intervention.out;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code intervention}. */
@MappedEntity("intervention")
record InterventionRow(
        @Id UUID id,
        String victimId,
        long version,
        String state,
        String grade,
        String rule,
        String policyVersion,
        String scamType,
        String opening,
        @Nullable String known,
        Instant openedAt,
        @Nullable Instant claimBy,
        Instant callBy,
        @Nullable Instant stationAcceptBy,
        @Nullable Instant visitBy,
        @Nullable String locationKind,
        @Nullable String locationAddress,
        @Nullable String locationDivision,
        @Nullable String station,
        @Nullable String district,
        boolean denied,
        @Nullable Instant monitoredUntil,
        @Nullable String result,
        @Nullable Instant closedAt) {}
