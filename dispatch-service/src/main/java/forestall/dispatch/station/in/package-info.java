/** Asks the routing over HTTP, before anything depends on the answer. */
@NullMarked
package forestall.dispatch.station.in;

import org.jspecify.annotations.NullMarked;
