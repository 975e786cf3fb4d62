/** Made histories for tests and benchmarks, of any number, and what the figures must be after them. */
@NullMarked
package forestall.reporting.histories;

import org.jspecify.annotations.NullMarked;
