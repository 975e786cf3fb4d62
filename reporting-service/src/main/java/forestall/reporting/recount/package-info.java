/**
 * Counts the whole history once more beside the count that everybody reads, tells where the two differ, and takes over when asked to.
 * Nothing of it is in the service: it is a command of an operator.
 */
@NullMarked
package forestall.reporting.recount;

import org.jspecify.annotations.NullMarked;
