package forestall.simulator.reconciliation.books;

/**
 * A dead letter.
 *
 * @param group that put it aside; of the statistics always {@code reporting.statistics}, whichever edition
 * @param of the record that it was
 */
public record Letter(String group, Told.Place of) {}
