/** The policy file, read with the place of every fault; how it comes into force; and its versions over HTTP. */
@NullMarked
package forestall.dispatch.policy.in;

import org.jspecify.annotations.NullMarked;
