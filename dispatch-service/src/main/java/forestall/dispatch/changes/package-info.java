/** Which queue an event changes, so that whoever looks at that queue is told to fetch it again. */
@NullMarked
package forestall.dispatch.changes;

import org.jspecify.annotations.NullMarked;
