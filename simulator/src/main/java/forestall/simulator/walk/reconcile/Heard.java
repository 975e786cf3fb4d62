package forestall.simulator.walk.reconcile;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event as it stands in the topic, in its order there.
 *
 * @param id the same for an event that was published again
 * @param type without prefix and version, such as {@code CallClaimed}
 * @param at when it happened in the world
 */
public record Heard(String id, String type, String victimId, Instant at, String actor, JsonNode data) {

    public String interventionId() {
        return text("interventionId");
    }

    public String text(String field) {
        return data.path(field).asString("");
    }

    /** Of the decision that it tells of, if it does. */
    public String next() {
        return data.path("next").path("kind").asString("");
    }
}
