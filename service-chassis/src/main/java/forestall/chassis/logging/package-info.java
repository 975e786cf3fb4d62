/** One JSON line per event, in which whatever looks like a telephone number is masked: the second line of defence behind values that do not print themselves. */
@NullMarked
package forestall.chassis.logging;

import org.jspecify.annotations.NullMarked;
