/** What an alarm is. */
@NullMarked
package forestall.dispatch.deadline;

import org.jspecify.annotations.NullMarked;
