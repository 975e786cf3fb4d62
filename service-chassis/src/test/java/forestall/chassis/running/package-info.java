/** A small service on the chassis, with real parts, for the chassis's own tests. */
@NullMarked
package forestall.chassis.running;

import org.jspecify.annotations.NullMarked;
