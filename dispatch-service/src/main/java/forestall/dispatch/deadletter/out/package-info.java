/** Dead letters where the broker keeps them, and in PostgreSQL which of them were played. */
@NullMarked
package forestall.dispatch.deadletter.out;

import org.jspecify.annotations.NullMarked;
