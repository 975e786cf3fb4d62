/** Ties, places in networks and what was told of links, in MongoDB. */
@NullMarked
package forestall.cases.network.out;

import org.jspecify.annotations.NullMarked;
