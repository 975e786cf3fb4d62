@NullMarked
package forestall.dispatch.directory.in;

import org.jspecify.annotations.NullMarked;
