/** JSON as all services read and write it: what a record declares non-null is required, what it does not know is ignored, null is left out. */
@NullMarked
package forestall.chassis.json;

import org.jspecify.annotations.NullMarked;
