package forestall.events.violation;

import tools.jackson.databind.JsonNode;

/** Deliberately wrong: an event that needs a framework. */
public record FrameworkInAnEvent(JsonNode data) {}
