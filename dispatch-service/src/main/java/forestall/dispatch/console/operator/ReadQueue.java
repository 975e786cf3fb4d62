package forestall.dispatch.console.operator;

import forestall.dispatch.console.operator.QueueBoard.Line;
import forestall.dispatch.warningcall.CallQueue;
import forestall.dispatch.warningcall.CallQueue.Mark;
import forestall.dispatch.warningcall.CallQueue.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the queue, in its own order and no further than eyes go: operators take what is most urgent. */
public final class ReadQueue {
    /** So many places. */
    static final int LONGEST = 100;

    private static final int MOST_COUNTED = 100_000;

    private final CallQueue queue;
    private final Clock clock;

    public ReadQueue(CallQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * A part of the queue.
     *
     * @param after where the part before ended; the front without one
     */
    public QueueBoard read(@Nullable Mark after) {
        Instant now = clock.instant();
        List<Place> places = queue.after(after, LONGEST + 1);
        List<Line> lines = lines(places, now);
        boolean more = places.size() > LONGEST;
        return new QueueBoard(
                now,
                lines,
                (after == null ? lines : lines(queue.after(null, LONGEST), now))
                        .stream().filter(Line::isAlarming).toList(),
                more || after != null ? queue.waiting(MOST_COUNTED) : lines.size(),
                more ? places.get(LONGEST - 1).mark() : null);
    }

    private static List<Line> lines(List<Place> places, Instant now) {
        return places.stream().limit(LONGEST).map(place -> Line.of(place, now)).toList();
    }
}
