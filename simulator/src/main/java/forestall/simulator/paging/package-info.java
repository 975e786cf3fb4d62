/** Lists that an interface gives in parts. */
@NullMarked
package forestall.simulator.paging;

import org.jspecify.annotations.NullMarked;
