/** Hears every event of this service, whichever instance announced it, and tells those who look. */
@NullMarked
package forestall.dispatch.changes.in;

import org.jspecify.annotations.NullMarked;
