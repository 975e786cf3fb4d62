@NullMarked
package forestall.chassis.deadletter;

import org.jspecify.annotations.NullMarked;
