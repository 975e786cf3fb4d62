/** Recorded cases come in by the line. */
@NullMarked
package forestall.cases.history.in;

import org.jspecify.annotations.NullMarked;
