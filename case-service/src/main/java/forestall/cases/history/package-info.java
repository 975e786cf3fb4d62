/**
 * Closed cases from before the system. Each becomes an episode of the person's file, so that it is found, compared and linked like any
 * other; the statistics count it only when somebody asks.
 */
@NullMarked
package forestall.cases.history;

import org.jspecify.annotations.NullMarked;
