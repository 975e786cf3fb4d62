/** The stations, the divisions that each serves, and their officers; a force imports its own as CSV. */
@NullMarked
package forestall.dispatch.directory;

import org.jspecify.annotations.NullMarked;
