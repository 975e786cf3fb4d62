/** Case files that grow by events, beside the same documents by the driver alone. */
@NullMarked
package forestall.benchmarks.cases;

import org.jspecify.annotations.NullMarked;
