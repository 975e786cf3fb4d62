package forestall.dispatch.console;

import forestall.dispatch.warningcall.CallQueue;
import java.time.Clock;

/** Looks at the queue, in its own order and no further than eyes go: operators take what is most urgent. */
public final class ReadQueue {
    /** So many places. */
    static final int LONGEST = 100;

    private final CallQueue queue;
    private final Clock clock;

    public ReadQueue(CallQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    public QueueBoard read() {
        return QueueBoard.of(queue.after(null, LONGEST + 1), LONGEST, clock.instant());
    }
}
