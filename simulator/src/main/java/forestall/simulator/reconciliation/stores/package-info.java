/** Reads topics, rows and documents, and changes nothing: a consumer without a group, one read-only transaction, queries. */
@NullMarked
package forestall.simulator.reconciliation.stores;

import org.jspecify.annotations.NullMarked;
