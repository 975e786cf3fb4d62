/**
 * What follows from a file and is done afterwards: whoever has to look at a file again marks it before its change is stored, and some
 * instance looks at it a moment later. A crash at any point delays that without losing it.
 */
@NullMarked
package forestall.cases.follow;

import org.jspecify.annotations.NullMarked;
