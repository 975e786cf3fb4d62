/** Visits in PostgreSQL. */
@NullMarked
package forestall.dispatch.visit.out;

import org.jspecify.annotations.NullMarked;
