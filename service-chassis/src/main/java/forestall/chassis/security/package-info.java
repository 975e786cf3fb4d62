/** Who is asking, and what that role may do: bearer tokens with the claims roles, station and feed. Denied by default. */
@NullMarked
package forestall.chassis.security;

import org.jspecify.annotations.NullMarked;
