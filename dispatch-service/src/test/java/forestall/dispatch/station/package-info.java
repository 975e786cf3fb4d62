@NullMarked
package forestall.dispatch.station;

import org.jspecify.annotations.NullMarked;
