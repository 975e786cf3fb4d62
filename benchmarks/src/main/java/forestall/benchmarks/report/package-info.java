/** What was measured, where it was measured, and how that is told. */
@NullMarked
package forestall.benchmarks.report;

import org.jspecify.annotations.NullMarked;
