package forestall.reporting.facts;

import forestall.events.statistics.DailyKey;
import forestall.events.statistics.DurationBuckets;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.ResponseStep;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The part of several that decides.
 *
 * @param cell where the fact counts, which may be on another day than the part
 */
record Holding(Part part, DailyKey cell, Figures counted) {

    /** Clocks of several machines: what seems to have happened before the alert was received took no time. */
    static Holding response(ResponseStep step, Instant since, Part first) {
        Instant at = first.moment();
        long seconds = Math.max(0, Duration.between(since, at).toSeconds());
        Instant dueBy = first.dueBy();
        Figures counted = Tally.of(t -> {
            t.responseSeconds.put(step, Map.of(DurationBuckets.of(seconds), 1L));
            if (dueBy != null) {
                (at.isAfter(dueBy) ? t.responsesLate : t.responsesInTime).put(step, 1L);
            }
        });
        return new Holding(first, Cells.onDay(since, first.cell()), counted);
    }
}
