package forestall.simulator.walk.ledger;

/**
 * What did not go as planned, while it was going on.
 *
 * @param about id or person
 */
public record Surprise(String about, String expected, String found) {}
