/** The time of the squad, which can be another than the machine's, and the machine's, by which sessions, leases and pauses go. */
@NullMarked
package forestall.chassis.clock;

import org.jspecify.annotations.NullMarked;
