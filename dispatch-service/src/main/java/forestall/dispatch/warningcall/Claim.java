package forestall.dispatch.warningcall;

import forestall.events.ids.OperatorId;
import java.time.Instant;

/**
 * Whose call it is.
 *
 * @param since when the operator took it; one's own again keeps it
 * @param until when it goes back to the queue unless the operator is heard of
 */
public record Claim(OperatorId by, Instant since, Instant until) {}
