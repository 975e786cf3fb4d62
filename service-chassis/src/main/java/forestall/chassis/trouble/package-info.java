/** Tells trouble that passes (retry, nothing is lost) from failures that will repeat, and describes both without personal data. */
@NullMarked
package forestall.chassis.trouble;

import org.jspecify.annotations.NullMarked;
