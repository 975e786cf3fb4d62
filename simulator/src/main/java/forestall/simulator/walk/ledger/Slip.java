package forestall.simulator.walk.ledger;

import forestall.simulator.walk.plan.Mistake;

/**
 * A mistake that somebody made, and what it met.
 *
 * @param met status and code of the problem, such as {@code 409 visit-open}
 */
public record Slip(Mistake mistake, String victimId, String interventionId, String met) {}
