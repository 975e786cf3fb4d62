/** Answers with the funnel of a period. */
@NullMarked
package forestall.reporting.funnel.in;

import org.jspecify.annotations.NullMarked;
