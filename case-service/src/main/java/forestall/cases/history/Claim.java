package forestall.cases.history;

import forestall.events.ids.VictimId;

/**
 * Whose file a recorded case stands in, and what it said.
 *
 * @param sha256 of what was posted
 */
public record Claim(VictimId file, String sha256) {}
