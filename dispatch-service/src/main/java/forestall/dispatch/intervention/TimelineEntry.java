package forestall.dispatch.intervention;

import java.time.Instant;

/**
 * One line of an intervention's story.
 *
 * @param at when it happened in the world
 * @param type the event's name, or a word for what is nobody else's business, such as SearchBegun
 */
public record TimelineEntry(Instant at, String actor, String type, String detail) {}
