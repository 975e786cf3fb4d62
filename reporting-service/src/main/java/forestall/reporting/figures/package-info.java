/** What figures say beyond their counters: how quick the steps were, how many remained at each step, and the columns of a table. */
@NullMarked
package forestall.reporting.figures;

import org.jspecify.annotations.NullMarked;
