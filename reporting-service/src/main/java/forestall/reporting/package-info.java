/**
 * The reporting service: from the events of all others to figures by day and by month, exact to the fen, without a person in them. The
 * statistics topics are its truth; they can be counted again from the events at will.
 */
@NullMarked
package forestall.reporting;

import org.jspecify.annotations.NullMarked;
