/** Wakes warning calls: what operators do with the queue. */
@NullMarked
package forestall.dispatch.warningcall.in;

import org.jspecify.annotations.NullMarked;
