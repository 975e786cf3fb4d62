package forestall.cases.money;

import java.time.Instant;

/**
 * That somebody was told that a freeze ends.
 *
 * @param freezeEndsAt the end that it is about; a freeze that is extended ends anew
 * @param at when they were told
 */
public record Reminder(Instant freezeEndsAt, Instant at) {}
