/** What wakes the index and what is asked of it. */
@NullMarked
package forestall.cases.similar.in;

import org.jspecify.annotations.NullMarked;
