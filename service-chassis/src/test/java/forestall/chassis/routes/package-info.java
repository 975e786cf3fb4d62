/** Every route for every role: the contract that a service writes down, against what it serves. */
@NullMarked
package forestall.chassis.routes;

import org.jspecify.annotations.NullMarked;
