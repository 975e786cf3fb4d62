/** What a simulation is about: which days, how many alerts, which totals. */
@NullMarked
package forestall.simulator.city.scenario;

import org.jspecify.annotations.NullMarked;
