/**
 * The alerts of each minute, for wall boards. Quick and short-lived: kept for hours, counted by the minute in which the intake took an
 * alert; a repetition within the hour is not counted again. Who needs exact figures reads the daily ones.
 */
@NullMarked
package forestall.reporting.live;

import org.jspecify.annotations.NullMarked;
