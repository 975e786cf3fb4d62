/** The intake from outside: HTTP in front, a real broker behind. */
@NullMarked
package forestall.intake;

import org.jspecify.annotations.NullMarked;
