package forestall.dispatch.visit;

import forestall.events.facts.Location;

/**
 * What officers are sent for.
 *
 * @param reason the rule, or the words, that sent it there
 */
public record Errand(String reason, Location location) {}
