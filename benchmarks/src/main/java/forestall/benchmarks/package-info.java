/** Instruments: {@code ./bench} measures what Forestall does beside the least that the same machine could do, in the same run. */
@NullMarked
package forestall.benchmarks;

import org.jspecify.annotations.NullMarked;
