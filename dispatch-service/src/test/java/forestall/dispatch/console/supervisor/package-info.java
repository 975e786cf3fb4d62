@NullMarked
package forestall.dispatch.console.supervisor;

import org.jspecify.annotations.NullMarked;
