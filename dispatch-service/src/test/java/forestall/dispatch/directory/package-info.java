/** What a directory must be. */
@NullMarked
package forestall.dispatch.directory;

import org.jspecify.annotations.NullMarked;
