/** Answers with what may be shown to everybody. */
@NullMarked
package forestall.reporting.publicview.in;

import org.jspecify.annotations.NullMarked;
