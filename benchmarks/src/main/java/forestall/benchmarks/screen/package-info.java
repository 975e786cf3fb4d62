/** How soon an alert that is posted stands on an operator's screen. */
@NullMarked
package forestall.benchmarks.screen;

import org.jspecify.annotations.NullMarked;
