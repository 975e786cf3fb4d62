package forestall.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event with what stands in its CloudEvents headers.
 *
 * @param id the idempotency key of every consumer
 * @param happenedAt when it happened in the world, not when it was sent
 * @param actor who did it: a user name, a machine client, or {@code policy} for what no person decided
 * @param causation id of the event that led to this one
 */
public record Envelope<E extends Event>(
        UUID id,
        E event,
        Instant happenedAt,
        String actor,
        @Nullable UUID causation) {

    public EventType type() {
        return EventType.of(event);
    }
}
