package forestall.dispatch.visit.out;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code visit}. */
@MappedEntity("visit")
record VisitRow(
        @Id UUID id,
        UUID interventionId,
        long version,
        int attempt,
        String state,
        @Nullable String station,
        @Nullable String district,
        String routedBy,
        String candidates,
        String former,
        int shortfalls,
        String reason,
        String locationKind,
        String locationAddress,
        @Nullable String locationDivision,
        Instant notifiedAt,
        Instant acceptBy,
        Instant visitBy,
        @Nullable Instant acceptedAt,
        String officers,
        @Nullable Instant arrivedAt,
        @Nullable Instant arrivalToldAt,
        @Nullable Instant feedbackBy,
        @Nullable String report,
        @Nullable String nextStep,
        @Nullable Instant reportedAt,
        @Nullable String stoodDownBy,
        @Nullable Instant stoodDownAt) {}
