/** Woken by every event of dispatch and of the case service: cuts it into facts and keeps the latest statement of each. */
@NullMarked
package forestall.reporting.facts.in;

import org.jspecify.annotations.NullMarked;
