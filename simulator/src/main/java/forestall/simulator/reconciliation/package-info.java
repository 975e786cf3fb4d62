/**
 * {@code ./reconcile}: compares a ledger of what was sent with what Kafka, PostgreSQL, the document store and the statistics have. It is an
 * instrument, and the one place that looks into the stores of services; nothing that people or machines do goes that way.
 */
@NullMarked
package forestall.simulator.reconciliation;

import org.jspecify.annotations.NullMarked;
