package forestall.dispatch.visit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Officers came to the door.
 *
 * @param at when they came
 * @param toldAt when they said so; until then nobody could count on it
 * @param feedbackBy by when they report on the visit; absent for an arrival of before that was kept
 */
public record Arrival(Instant at, Instant toldAt, @Nullable Instant feedbackBy) {}
