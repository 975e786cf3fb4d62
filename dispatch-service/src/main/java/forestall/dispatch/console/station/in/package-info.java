/** The stations' pages. */
@NullMarked
package forestall.dispatch.console.station.in;

import org.jspecify.annotations.NullMarked;
