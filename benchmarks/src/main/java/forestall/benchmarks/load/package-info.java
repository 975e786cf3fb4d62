/** Who uses the system while it is measured, at as little cost as possible. */
@NullMarked
package forestall.benchmarks.load;

import org.jspecify.annotations.NullMarked;
