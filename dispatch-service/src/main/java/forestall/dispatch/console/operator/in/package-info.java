/** The operators' pages. */
@NullMarked
package forestall.dispatch.console.operator.in;

import org.jspecify.annotations.NullMarked;
