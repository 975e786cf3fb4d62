/** Wakes what an alarm was set for; and shows supervisors over HTTP what is overdue. */
@NullMarked
package forestall.dispatch.deadline.in;

import org.jspecify.annotations.NullMarked;
