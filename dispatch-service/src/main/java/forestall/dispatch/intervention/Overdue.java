package forestall.dispatch.intervention;

import forestall.events.InterventionEvent;
import java.time.Instant;

/** What should have happened by its deadline and had not. */
public interface Overdue {
    /** Some of it has happened after all, or no longer matters; in the transaction that announces so. */
    void settledBy(InterventionEvent event, Instant happenedAt);
}
