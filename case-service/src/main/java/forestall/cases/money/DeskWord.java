package forestall.cases.money;

import java.time.Instant;

/**
 * What a person at the money desk said became of the money. It stands against every report of an encounter before that moment.
 *
 * @param occurredAt in the world
 */
public record DeskWord(LossState state, Instant occurredAt) {}
