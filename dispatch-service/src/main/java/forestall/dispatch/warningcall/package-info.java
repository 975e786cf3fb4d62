/**
 * Operators call the victim: a queue, the most urgent first, from which each call is claimed by one operator; and the policy that says
 * what follows each outcome.
 */
@NullMarked
package forestall.dispatch.warningcall;

import org.jspecify.annotations.NullMarked;
