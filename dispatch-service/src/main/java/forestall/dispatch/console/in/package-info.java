/** The operators' pages. */
@NullMarked
package forestall.dispatch.console.in;

import org.jspecify.annotations.NullMarked;
