/** Links and networks over HTTP. */
@NullMarked
package forestall.cases.network.in;

import org.jspecify.annotations.NullMarked;
