package forestall.dispatch.deadletter;

import java.time.Instant;

/** A letter was played, and the broker has it there. */
public record Replay(Instant at, String by, String topic, int partition, long offset) {}
