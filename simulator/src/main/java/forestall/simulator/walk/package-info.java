/**
 * A walk through the whole of the squad's and the stations' work with synthetic alerts: planned from a seed, done by operators, stations and
 * a supervisor at once, and checked one by one afterwards.
 */
@NullMarked
package forestall.simulator.walk;

import org.jspecify.annotations.NullMarked;
