package forestall.cases.casefile;

import java.time.Instant;
import java.util.UUID;

/**
 * By whom and when something is entered into a file.
 *
 * @param id of the line that the timeline gets, and of the entry in the audit trail
 */
public record Hand(UUID id, Instant at, String name) {}
