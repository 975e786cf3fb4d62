/** How long each service takes to start. */
@NullMarked
package forestall.benchmarks.start;

import org.jspecify.annotations.NullMarked;
