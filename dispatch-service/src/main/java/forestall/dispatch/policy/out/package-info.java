/** Versions of the policy in PostgreSQL. */
@NullMarked
package forestall.dispatch.policy.out;

import org.jspecify.annotations.NullMarked;
