/** What time it is, where several processes have to agree on a time that is not the machine's. */
@NullMarked
package forestall.events.clock;

import org.jspecify.annotations.NullMarked;
