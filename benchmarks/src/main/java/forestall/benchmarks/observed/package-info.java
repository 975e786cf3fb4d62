/** What it costs to be watched: metrics on and off. */
@NullMarked
package forestall.benchmarks.observed;

import org.jspecify.annotations.NullMarked;
