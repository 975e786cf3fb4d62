/** The rules of the house as tests: every service applies them to its own packages, and here each is shown to fail when broken. */
@NullMarked
package forestall.chassis.architecture;

import org.jspecify.annotations.NullMarked;
