package forestall.dispatch.triage;

import forestall.dispatch.intervention.Graded;
import forestall.events.ids.AlertId;
import java.time.Instant;

/**
 * An alert as triage saw it.
 *
 * @param late detected long before it was received
 * @param graded by itself, whatever the grade of the intervention became
 */
public record JoinedAlert(AlertId id, Instant receivedAt, boolean late, Graded graded) {}
