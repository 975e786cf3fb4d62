/** What wakes the money desk: the people at it, and the clock by which freezes end. */
@NullMarked
package forestall.cases.money.in;

import org.jspecify.annotations.NullMarked;
