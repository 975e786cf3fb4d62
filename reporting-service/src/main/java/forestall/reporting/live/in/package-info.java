/** Woken by every alert. */
@NullMarked
package forestall.reporting.live.in;

import org.jspecify.annotations.NullMarked;
