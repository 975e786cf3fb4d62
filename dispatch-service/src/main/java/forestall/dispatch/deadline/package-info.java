/** The clock: alarms that ring when a promise has been kept long enough, an operator has gone silent, or a deadline has passed. */
@NullMarked
package forestall.dispatch.deadline;

import org.jspecify.annotations.NullMarked;
