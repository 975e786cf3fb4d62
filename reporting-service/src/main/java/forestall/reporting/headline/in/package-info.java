/** Answers with the press line of a month. */
@NullMarked
package forestall.reporting.headline.in;

import org.jspecify.annotations.NullMarked;
