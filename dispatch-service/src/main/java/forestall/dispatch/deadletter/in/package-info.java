/** Dead letters for scripts. */
@NullMarked
package forestall.dispatch.deadletter.in;

import org.jspecify.annotations.NullMarked;
