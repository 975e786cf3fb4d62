/**
 * What operators work with in a browser: the queue and the sheet of one call. It reads and decides nothing that the interface for scripts
 * does not read and decide by the same use cases; here is only how far a person at a screen sees.
 */
@NullMarked
package forestall.dispatch.console.operator;

import org.jspecify.annotations.NullMarked;
