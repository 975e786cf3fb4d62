/** What follows a call. */
@NullMarked
package forestall.dispatch.warningcall;

import org.jspecify.annotations.NullMarked;
