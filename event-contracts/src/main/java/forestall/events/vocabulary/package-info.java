/** Closed vocabularies. A code that is not listed here is refused, with the list in the error. */
@NullMarked
package forestall.events.vocabulary;

import org.jspecify.annotations.NullMarked;
