/**
 * The squad's effort for one potential victim, from the first alert until it is closed: its states, its grade, its deadlines, and the
 * timeline of all that was done. Calls and visits are other features' work; here is what they have in common and how it ends.
 */
@NullMarked
package forestall.dispatch.intervention;

import org.jspecify.annotations.NullMarked;
