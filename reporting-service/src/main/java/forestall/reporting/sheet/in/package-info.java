/** Writes an answer as the table that the caller asked for, by Accept or by {@code ?format=}. */
@NullMarked
package forestall.reporting.sheet.in;

import org.jspecify.annotations.NullMarked;
