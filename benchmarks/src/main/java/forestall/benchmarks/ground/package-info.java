/** Where it is measured: a stack of its own on free ports in a directory that is removed, and what its processes cost. */
@NullMarked
package forestall.benchmarks.ground;

import org.jspecify.annotations.NullMarked;
