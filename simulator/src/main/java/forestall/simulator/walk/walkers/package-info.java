/** Feed, operators, stations and a supervisor at their work, many at once, none of them knowing more than the interfaces tell. */
@NullMarked
package forestall.simulator.walk.walkers;

import org.jspecify.annotations.NullMarked;
