/** Everything that goes wrong with a request, as RFC 9457 problem+json with a stable type and the offending fields, in one place. */
@NullMarked
package forestall.chassis.problem;

import org.jspecify.annotations.NullMarked;
