package forestall.reporting.figures;

import forestall.events.statistics.DurationBuckets;
import forestall.events.statistics.Figures;
import forestall.events.vocabulary.ResponseStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How quick a step was. The median and the 90th percentile are off by at most {@link DurationBuckets#LARGEST_ERROR} of themselves, and
 * rounded to hundredths of a minute.
 *
 * @param interventions in which the step happened
 * @param medianMinutes half of the interventions took at most as long; absent when there were none
 * @param p90Minutes nine of ten took at most as long
 * @param inTime of those with a deadline, not later than it
 * @param shareInTime of those with a deadline, from 0 to 1; absent where none had one
 */
public record StepTimes(
        long interventions,
        @Nullable BigDecimal medianMinutes,
        @Nullable BigDecimal p90Minutes,
        long inTime,
        long late,
        @Nullable BigDecimal shareInTime) {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(60);

    public static StepTimes of(ResponseStep step, Figures figures) {
        Map<Long, Long> buckets = new TreeMap<>(figures.responseSeconds().getOrDefault(step, Map.of()));
        long all = buckets.values().stream().reduce(0L, Math::addExact);
        long inTime = figures.responsesInTime().getOrDefault(step, 0L);
        long late = figures.responsesLate().getOrDefault(step, 0L);
        return new StepTimes(
                all, percentile(50, all, buckets), percentile(90, all, buckets), inTime, late, share(inTime, late));
    }

    /** The duration whose rank is that share of the number, rounded up. */
    private static @Nullable BigDecimal percentile(int percent, long all, Map<Long, Long> buckets) {
        long rank = Math.ceilDiv(Math.multiplyExact(all, (long) percent), 100L);
        long seen = 0;
        for (Map.Entry<Long, Long> bucket : buckets.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return BigDecimal.valueOf(DurationBuckets.middle(bucket.getKey()))
                        .divide(SECONDS, 2, RoundingMode.HALF_UP);
            }
        }
        return null;
    }

    private static @Nullable BigDecimal share(long inTime, long late) {
        long due = inTime + late;
        return due == 0 ? null : BigDecimal.valueOf(inTime).divide(BigDecimal.valueOf(due), 3, RoundingMode.HALF_UP);
    }
}
