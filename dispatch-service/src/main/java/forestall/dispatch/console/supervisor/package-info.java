/**
 * What supervisors work with in a browser: what is late, what nobody has, what every station has on its hands, and each intervention as a
 * whole. What they do there is done by the use cases that the interface for scripts calls.
 */
@NullMarked
package forestall.dispatch.console.supervisor;

import org.jspecify.annotations.NullMarked;
