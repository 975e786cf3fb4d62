/** Processes that are started, watched and ended: a child outlives neither a stop nor the death of the one who started it. */
@NullMarked
package forestall.local.process;

import org.jspecify.annotations.NullMarked;
