/** Whether the broker, the document store and the subscribers are well, asked briefly and remembered for a moment. */
@NullMarked
package forestall.chassis.health;

import org.jspecify.annotations.NullMarked;
