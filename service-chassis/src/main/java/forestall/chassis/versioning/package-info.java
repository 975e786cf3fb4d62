/** Optimistic concurrency over HTTP: versions as entity tags, and the version a change expects. */
@NullMarked
package forestall.chassis.versioning;

import org.jspecify.annotations.NullMarked;
