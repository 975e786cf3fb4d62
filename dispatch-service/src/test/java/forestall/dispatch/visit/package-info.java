/** What follows a visit. */
@NullMarked
package forestall.dispatch.visit;

import org.jspecify.annotations.NullMarked;
