/** Tests of the policy file. */
@NullMarked
package forestall.dispatch.policy.in;

import org.jspecify.annotations.NullMarked;
