package forestall.cases.money;

import java.time.Instant;
import java.util.UUID;

/**
 * Who does something at the desk, and when.
 *
 * @param id under which it stands in the timeline and in the audit trail
 */
public record Stamp(UUID id, String by, Instant at) {}
