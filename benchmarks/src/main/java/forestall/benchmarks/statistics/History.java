package forestall.benchmarks.statistics;

import forestall.events.Envelope;
import forestall.reporting.histories.Feed;
import forestall.reporting.histories.MadeHistories;
import java.util.Iterator;
import java.util.List;

/** People's histories of a year, always the same ones. */
final class History {

    private static final MadeHistories YEAR = MadeHistories.ofAYear(1);

    private History() {}

    /** Writes whole histories until there are so many events; returns how many there are. */
    static long write(String bootstrapServers, long least) {
        long events = 0;
        try (Feed feed = new Feed(bootstrapServers)) {
            Iterator<List<Envelope<?>>> histories = YEAR.first(Long.MAX_VALUE).iterator();
            while (events < least) {
                List<Envelope<?>> history = histories.next();
                feed.write(history);
                events += history.size();
            }
        }
        return events;
    }
}
