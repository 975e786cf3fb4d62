package forestall.cases.network;

/**
 * A tie as one file holds it.
 *
 * @param tie the keyed hash of the value
 * @param own whether it is the person's own number
 */
public record Holding(String tie, Thing thing, boolean own) {}
