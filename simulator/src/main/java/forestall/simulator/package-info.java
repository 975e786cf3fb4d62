/** People and machines outside the system: everything here goes through the public HTTP interfaces, with tokens, as they would. */
@NullMarked
package forestall.simulator;

import org.jspecify.annotations.NullMarked;
