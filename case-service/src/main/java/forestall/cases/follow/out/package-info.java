/** Marks in MongoDB. */
@NullMarked
package forestall.cases.follow.out;

import org.jspecify.annotations.NullMarked;
