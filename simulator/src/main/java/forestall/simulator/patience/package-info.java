/** Waiting, within bounds, for what becomes true by and by, and saying what was found instead when it does not. */
@NullMarked
package forestall.simulator.patience;

import org.jspecify.annotations.NullMarked;
