/** What is going to happen to whom. The same seed and the same stations give the same plan. */
@NullMarked
package forestall.simulator.walk.plan;

import org.jspecify.annotations.NullMarked;
