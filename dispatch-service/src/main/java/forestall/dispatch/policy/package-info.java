/**
 * The policy in force: which alert has which grade, by when each stage must have happened, when officers go. One file says it, checked
 * as a whole before the service starts; each of its versions is remembered, since decisions name them.
 */
@NullMarked
package forestall.dispatch.policy;

import org.jspecify.annotations.NullMarked;
