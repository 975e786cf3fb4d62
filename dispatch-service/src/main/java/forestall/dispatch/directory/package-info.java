/** Districts, stations, the divisions that each serves, and their officers; a force imports its own as CSV, and every change is kept. */
@NullMarked
package forestall.dispatch.directory;

import org.jspecify.annotations.NullMarked;
