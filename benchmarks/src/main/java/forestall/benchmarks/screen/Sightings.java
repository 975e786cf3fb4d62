package forestall.benchmarks.screen;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * When each person's alert was to be posted, and when their call was seen. The time counts from when the alert was due to be sent, so that
 * an answer that comes late does not hide how long the next ones would have waited.
 */
final class Sightings {

    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private final Map<String, Long> due = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final NavigableMap<Long, String> unseen = new TreeMap<>();
    private final Histogram micros = new Histogram(LONGEST_MICROS, DIGITS);

    /** The alert about this person was to be sent then, and has been accepted. */
    synchronized void posted(String victim, long dueNanos) {
        due.put(victim, dueNanos);
        Long at = seen.get(victim);
        if (at == null) {
            unseen.put(dueNanos, victim);
        } else {
            record(dueNanos, at);
        }
    }

    /** Only the first sight counts. Returns when the alert was to be posted, unless that is not known yet. */
    synchronized @Nullable Long seen(String victim, long nanos) {
        Long at = due.get(victim);
        if (seen.putIfAbsent(victim, nanos) == null && at != null) {
            unseen.remove(at);
            record(at, nanos);
        }
        return at;
    }

    /** When the oldest alert was to be posted that has been accepted and whose call has not been seen; absent when all have been. */
    synchronized @Nullable Long oldestUnseen() {
        return unseen.isEmpty() ? null : unseen.firstKey();
    }

    synchronized long count() {
        return micros.getTotalCount();
    }

    synchronized double millis(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    private void record(long dueNanos, long seenNanos) {
        micros.recordValue(Math.clamp((seenNanos - dueNanos) / 1_000, 0, LONGEST_MICROS));
    }
}
