/** The policy file, read with the place of every fault. */
@NullMarked
package forestall.dispatch.policy.in;

import org.jspecify.annotations.NullMarked;
