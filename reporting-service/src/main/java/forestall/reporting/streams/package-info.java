/**
 * How far the count is: a word for health, the moment up to which everything is counted, and the refusal while it is not there yet.
 */
@NullMarked
package forestall.reporting.streams;

import org.jspecify.annotations.NullMarked;
