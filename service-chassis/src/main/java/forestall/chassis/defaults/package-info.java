/** The settings that every service starts from; a service's own application properties win. */
@NullMarked
package forestall.chassis.defaults;

import org.jspecify.annotations.NullMarked;
