/** The description of a service's routes, as far as all services share it. */
@NullMarked
package forestall.chassis.openapi;

import org.jspecify.annotations.NullMarked;
