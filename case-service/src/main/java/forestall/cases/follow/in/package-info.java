/** Looks, several times a second, whether files wait. */
@NullMarked
package forestall.cases.follow.in;

import org.jspecify.annotations.NullMarked;
