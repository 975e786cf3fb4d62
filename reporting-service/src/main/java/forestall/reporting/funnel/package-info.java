/** How many remain at each step from an alert to a loss prevented. */
@NullMarked
package forestall.reporting.funnel;

import org.jspecify.annotations.NullMarked;
