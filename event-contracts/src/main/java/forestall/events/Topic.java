package forestall.events;

/**
 * A topic and the family of events that may stand in it, keyed by {@link Event#key()}.
 *
 * @param partitions the default number; order is kept per key whatever it is
 */
public record Topic<E extends Event>(String name, Class<E> family, int partitions) {

    /** Where a consumer group puts what it cannot read or apply. */
    public String deadLetters(String consumerGroup) {
        return name + "." + consumerGroup + ".dlt";
    }
}
