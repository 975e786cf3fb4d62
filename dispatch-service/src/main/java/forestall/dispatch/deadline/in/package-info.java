/** Wakes what an alarm was set for. */
@NullMarked
package forestall.dispatch.deadline.in;

import org.jspecify.annotations.NullMarked;
