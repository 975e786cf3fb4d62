package forestall.reporting.facts;

import forestall.events.Envelope;
import forestall.events.statistics.DailyKey;
import forestall.events.statistics.Figures;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who says it and when it happened. Facts without a revision number of their own are revised by what happened later. */
record Statement(UUID event, Instant happenedAt) {

    static Statement of(Envelope<?> message) {
        return new Statement(message.id(), message.happenedAt());
    }

    Fact that(String id, DailyKey cell, Figures counted) {
        return that(id, revision(), cell, counted);
    }

    Fact that(String id, long revision, DailyKey cell, Figures counted) {
        return new Fact(id, revision, event, cell, counted, null);
    }

    Part part(
            DailyKey cell,
            @Nullable Instant at,
            @Nullable Instant since,
            @Nullable Instant dueBy,
            Part.@Nullable Mark mark) {
        return new Part(revision(), event, cell, at, since, dueBy, mark);
    }

    private long revision() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, happenedAt);
    }
}
