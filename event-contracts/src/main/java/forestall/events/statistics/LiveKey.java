package forestall.events.statistics;

import java.time.Instant;

/** A minute of the wall clock; its first instant. */
public record LiveKey(Instant minute) {}
