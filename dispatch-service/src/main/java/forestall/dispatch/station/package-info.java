/** Which station a place belongs to: by its division, by its text, by who stands in for whom. */
@NullMarked
package forestall.dispatch.station;

import org.jspecify.annotations.NullMarked;
