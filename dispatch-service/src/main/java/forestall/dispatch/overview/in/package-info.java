/** The overview over HTTP. */
@NullMarked
package forestall.dispatch.overview.in;

import org.jspecify.annotations.NullMarked;
