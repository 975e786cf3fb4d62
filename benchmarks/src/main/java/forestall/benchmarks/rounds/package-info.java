/** Rounds in turn, and what figures they give: medians with their spread. */
@NullMarked
package forestall.benchmarks.rounds;

import org.jspecify.annotations.NullMarked;
