/** One page with the squad's figures of a month: for the city, a district or a station, beside those of the period before. */
@NullMarked
package forestall.reporting.dashboard;

import org.jspecify.annotations.NullMarked;
