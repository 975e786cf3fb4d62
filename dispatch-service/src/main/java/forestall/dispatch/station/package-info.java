/** Which station a place belongs to. */
@NullMarked
package forestall.dispatch.station;

import org.jspecify.annotations.NullMarked;
