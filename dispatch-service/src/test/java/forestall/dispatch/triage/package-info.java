/** What triage decides. */
@NullMarked
package forestall.dispatch.triage;

import org.jspecify.annotations.NullMarked;
