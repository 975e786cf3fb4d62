/** Adds the daily cells up by month and district, publishes them, and answers questions about months. */
@NullMarked
package forestall.reporting.monthly.in;

import org.jspecify.annotations.NullMarked;
