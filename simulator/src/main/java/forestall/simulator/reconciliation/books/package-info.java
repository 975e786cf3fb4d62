/** What was found in one moment: the ledger, the topics, the rows, the files and the statistics, as far as they are compared. */
@NullMarked
package forestall.simulator.reconciliation.books;

import org.jspecify.annotations.NullMarked;
