/**
 * The local identity provider: an OpenID Connect issuer with demo people and machine clients whose secrets everybody
 * knows. So it serves this machine only, and refuses anything else.
 */
@NullMarked
package forestall.local.identity;

import org.jspecify.annotations.NullMarked;
