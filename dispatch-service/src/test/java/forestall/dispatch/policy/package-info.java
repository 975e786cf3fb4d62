/** Tests of the policy file. */
@NullMarked
package forestall.dispatch.policy;

import org.jspecify.annotations.NullMarked;
