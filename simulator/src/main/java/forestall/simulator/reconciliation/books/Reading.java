package forestall.simulator.reconciliation.books;

/**
 * How far a consumer group has read a partition.
 *
 * @param next offset that it reads next, as it has committed
 * @param end offset of the next record that is written
 */
public record Reading(String group, String topic, int partition, long next, long end) {}
