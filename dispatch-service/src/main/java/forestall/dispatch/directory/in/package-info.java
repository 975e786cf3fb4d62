/** Wakes the directory: its HTTP routes, and the first start that loads the shipped one. */
@NullMarked
package forestall.dispatch.directory.in;

import org.jspecify.annotations.NullMarked;
