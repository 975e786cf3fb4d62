/**
 * Something breaks while a city uses the system. Afterwards everything that was sent is compared with everything that is stored, and nothing may
 * be lost, doubled or different; and it is told how long it took until everything worked again.
 */
@NullMarked
package forestall.system.faults;

import org.jspecify.annotations.NullMarked;
