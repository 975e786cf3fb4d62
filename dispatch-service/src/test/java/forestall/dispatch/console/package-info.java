/** The console in a real browser. */
@NullMarked
package forestall.dispatch.console;

import org.jspecify.annotations.NullMarked;
