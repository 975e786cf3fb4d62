/**
 * What may be shown to everybody: months that are over, by one dimension at most, without the small counts that could point at a
 * person.
 */
@NullMarked
package forestall.reporting.publicview;

import org.jspecify.annotations.NullMarked;
