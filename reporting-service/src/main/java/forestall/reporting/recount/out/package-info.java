/** The broker: topics and groups of editions, the cells of both counts, and the transaction in which one takes over. */
@NullMarked
package forestall.reporting.recount.out;

import org.jspecify.annotations.NullMarked;
