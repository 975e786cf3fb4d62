/** Adds the facts up by day, publishes the cells, and answers questions about days. */
@NullMarked
package forestall.reporting.daily.in;

import org.jspecify.annotations.NullMarked;
