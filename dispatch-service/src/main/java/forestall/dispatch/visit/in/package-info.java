/** Wakes visits: what stations do with theirs, a found location, a hand-over. */
@NullMarked
package forestall.dispatch.visit.in;

import org.jspecify.annotations.NullMarked;
