@NullMarked
package forestall.dispatch.directory.out;

import org.jspecify.annotations.NullMarked;
