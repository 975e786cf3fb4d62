/** Which recorded cases came in, kept beside the files. */
@NullMarked
package forestall.cases.history.out;

import org.jspecify.annotations.NullMarked;
