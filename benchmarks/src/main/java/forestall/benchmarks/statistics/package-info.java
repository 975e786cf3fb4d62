/** Statistics that are counted exactly once, and counted again, beside reading the same events. */
@NullMarked
package forestall.benchmarks.statistics;

import org.jspecify.annotations.NullMarked;
