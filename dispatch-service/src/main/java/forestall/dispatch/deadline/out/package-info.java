/** Alarms in PostgreSQL, kept and rung by db-scheduler. */
@NullMarked
package forestall.dispatch.deadline.out;

import org.jspecify.annotations.NullMarked;
