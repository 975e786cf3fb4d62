package forestall.reporting.live;

import forestall.events.statistics.LiveFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The published minutes of the last hour, the latest word on each. */
public final class LiveBoard {

    private static final Duration MEMORY = Duration.ofHours(1);

    private final NavigableMap<Instant, LiveFigures> minutes = new ConcurrentSkipListMap<>();

    /** A minute says what it holds now; the minute before the memory is forgotten. */
    public void put(Instant minute, LiveFigures figures, Instant now) {
        minutes.put(minute, figures);
        minutes.headMap(now.minus(MEMORY)).clear();
    }

    /** Alerts of the minutes that began after that long ago. */
    public long alertsWithin(Duration past, Instant now) {
        return minutes.tailMap(now.minus(past), false).values().stream()
                .mapToLong(LiveFigures::alerts)
                .reduce(0, Math::addExact);
    }
}
