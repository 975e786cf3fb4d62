/** Opaque names for values that must not be seen. */
@NullMarked
package forestall.chassis.hashing;

import org.jspecify.annotations.NullMarked;
