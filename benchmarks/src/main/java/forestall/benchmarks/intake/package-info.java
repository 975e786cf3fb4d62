/** Alerts that come in, beside the least that keeps the same bytes. */
@NullMarked
package forestall.benchmarks.intake;

import org.jspecify.annotations.NullMarked;
